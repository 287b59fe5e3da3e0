package org.cohort.program.merge;

import java.time.LocalDate;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundState;

/** A community's part in a round, as the preview of a merge shows it. @param allotted null for as many slots as it asks for */
public record MergePart(Long id, String publicId, int version, Long community, ParticipationState state, int slots, Integer allotted, int generalSlots, Long roundId,
                        String round, String roundName, RoundState roundState, LocalDate startsOn, Long programId, String programName, long projects) {

    /** How many interns it can have. */
    public int places() {
        return allotted == null ? slots : allotted;
    }

    boolean isApproved() {
        return state == ParticipationState.APPROVED;
    }

    /** Whether everybody may know of it. */
    boolean isShown() {
        return isApproved() && roundState != RoundState.DRAFT;
    }
}
