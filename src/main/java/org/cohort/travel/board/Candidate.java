package org.cohort.travel.board;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.GrantState;

/**
 * A request that waits for a decision, beside others.
 *
 * @param region   the first part of the name of her time zone, such as {@code Europe}; empty when it names none
 * @param place    on the waiting list, from 1; null when she was never on it
 * @param asked    of the fund
 * @param draft    null while there is none, and for who must not see it
 * @param hindered why the actor decides nothing about it; allowed where she does
 */
public record Candidate(String publicId, String person, String community, String region, BoardRow.Where where, GrantState state, Integer place, Amount asked,
                        Instant since, List<Voice> voices, Draft draft, Verdict hindered) {

    /** Who recommended it, and who welcomes her there; null for nobody named. */
    public record Voice(String name, Role as, String words, String welcomedBy) {
    }

    /**
     * What is going to be decided.
     *
     * @param total   of an offer; else nothing
     * @param current whether it is about the request as it stands
     */
    public record Draft(DraftKind kind, Amount total, Integer place, String words, int edition, boolean current) {
    }

    public String path() {
        return "/grants/" + publicId;
    }

    /** What it would cost the fund: what is drafted for it, else what is asked; null when nothing is going to be given. */
    public Amount cost() {
        if (draft == null || !draft.current()) {
            return asked;
        }
        return draft.kind() == DraftKind.OFFER ? draft.total() : null;
    }

    /** Whether an offer is drafted for it as it stands. */
    public boolean isPlanned() {
        return draft != null && draft.current() && draft.kind() == DraftKind.OFFER;
    }
}
