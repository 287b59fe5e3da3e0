package org.cohort.travel.board;

import java.time.LocalDate;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.GrantState;

/**
 * A grant on a board.
 *
 * @param where what it is for
 * @param place on the waiting list, from 1; null when it is not there
 */
public record BoardRow(String publicId, String person, String community, Where where, GrantState state, Integer place, Sums sums, Turn turn) {

    /** The conference. */
    public record Where(String conference, String publicId, LocalDate startsOn, LocalDate endsOn) {
    }

    /**
     * How much, from step to step.
     *
     * @param voices   how many recommended it: the mentor, then the coordinator
     * @param approved null before an offer
     * @param paid     what left the fund and did not come back, before the trip too for who may know of that; null before something was sent
     */
    public record Sums(Amount asked, int voices, Amount approved, Amount paid) {
    }

    public String path() {
        return "/grants/" + publicId;
    }
}
