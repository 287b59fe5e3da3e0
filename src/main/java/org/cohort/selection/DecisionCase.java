package org.cohort.selection;

import java.time.Instant;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.time.Window;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.project.ProjectState;

/**
 * A decision with what its lifecycle asks about.
 *
 * @param wanted    the outcome asked for; null where none is
 * @param taken     how many other proposals of the community are accepted, of those that who acts may know
 * @param window    when decisions are open
 * @param applicant how far her application is
 */
record DecisionCase(Decision decision, ProposalRef proposal, Outcome wanted, long taken, Window window, ApplicationState applicant) {

    /** What it is to be: the outcome asked for, else the one decided; null before any. */
    Outcome outcome() {
        return wanted == null ? decision.outcome() : wanted;
    }

    /** Whether its community is in the round and its project approved: what is not can only be declined. */
    boolean isAdmitted() {
        return proposal.project().state() == ProjectState.APPROVED
                && proposal.project().participation().state() == ParticipationState.APPROVED;
    }

    /** Whether her application lets her be accepted: it is eligible, or was declined and can still be taken. */
    static boolean isEligible(ApplicationState application) {
        return application == ApplicationState.ELIGIBLE || application == ApplicationState.DECLINED;
    }

    /** When her internship would begin: until then the waiting list is decided. Null in a round without days. */
    Instant start() {
        RoundRef round = proposal.project().participation().round();
        return round.startsOn() == null ? null : round.startsOn().atStartOfDay(round.zone()).toInstant();
    }

    int slots() {
        return proposal.project().participation().slots();
    }
}
