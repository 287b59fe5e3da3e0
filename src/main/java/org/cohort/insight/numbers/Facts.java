package org.cohort.insight.numbers;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.internship.InternshipState;
import org.cohort.program.ParticipationState;

/**
 * What one round's numbers are counted from: only of those the reader may know of.
 *
 * @param proposals those that were submitted
 */
record Facts(List<Applied> applications, List<Proposed> proposals, List<Part> parts) {

    private static final Set<ApplicationState> ELIGIBLE = EnumSet.of(ApplicationState.ELIGIBLE, ApplicationState.ACCEPTED, ApplicationState.DECLINED);
    private static final Set<ProposalState> STANDING = EnumSet.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED, ProposalState.ANNOUNCED);
    private static final int BOTH = 2;

    /**
     * An application, begun at least.
     *
     * @param submitted     when it was first submitted, or null
     * @param country       of ISO 3166, or null when she did not say or it was removed since
     * @param contributions how many she recorded
     */
    record Applied(Long id, Long account, ApplicationState state, Instant submitted, String country, long contributions) {

        boolean isEligible() {
            return ELIGIBLE.contains(state);
        }
    }

    /**
     * A proposal.
     *
     * @param participation of the community it was made to
     * @param submitted     when it was first submitted
     * @param announced     what is announced of it, or null
     * @param internship    where the internship that came of it stands, or null without one
     * @param signatures    how many of its two sides have signed
     */
    record Proposed(Long application, Long account, Long participation, ProposalState state, Instant submitted, Outcome announced,
                    InternshipState internship, long signatures) {

        /** Whether it was not withdrawn. Nothing tells a shortlisted one from others. */
        boolean isStanding() {
            return STANDING.contains(state);
        }

        boolean isAccepted() {
            return state == ProposalState.ANNOUNCED && announced == Outcome.ACCEPTED;
        }

        /** Whether it came to an internship that began: both sides signed. */
        boolean isStarted() {
            return isAccepted() && internship != null && internship != InternshipState.OFFERED && (!internship.isBroken() || signatures >= BOTH);
        }

        boolean isCompleted() {
            return isAccepted() && internship == InternshipState.COMPLETED;
        }
    }

    /**
     * A community that takes part or waits for its answer.
     *
     * @param community its key, the same in every round
     * @param slots    as it asks
     * @param allotted or null for as many as it asks
     * @param projects how many are approved
     */
    record Part(Long id, Long community, String publicId, String name, ParticipationState state, int slots, Integer allotted, long projects) {

        /** Null for one that waits for its answer. */
        Integer given() {
            return state != ParticipationState.APPROVED ? null : allotted == null ? Integer.valueOf(slots) : allotted;
        }
    }

    /** Whether anything is announced: before, nothing that follows a decision is told, not even that there is none. */
    boolean isAnnounced() {
        return proposals.stream().anyMatch(proposal -> proposal.announced() != null);
    }

    /** Without what those did of whom the reader must know nothing. */
    Facts to(NumbersPolicy.Reader reader) {
        return new Facts(applications.stream().filter(one -> reader.counts(one.account())).toList(),
                proposals.stream().filter(one -> reader.counts(one.account())).toList(), parts);
    }
}
