package org.cohort.internship.board;

import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.internship.InternshipState;

/**
 * An internship on the board, with the names of what it belongs to.
 *
 * @param name          the intern's
 * @param participation public id of the community's part in the round
 * @param community     the community's name
 * @param amendments    how many signatures amendments of the agreement lack
 */
public record BoardIntern(Long id, String publicId, Long accountId, String name, InternshipState state, LocalDate startsOn, LocalDate endsOn, ZoneId zone,
                          Long projectId, String project, Long participationId, String participation, String community, String round, String roundName,
                          Long programId, long amendments) {

    public String path() {
        return "/internship/" + publicId;
    }
}
