package org.cohort.selection;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.selection.DecisionAction.ANNOUNCE;
import static org.cohort.selection.DecisionAction.DECIDE;
import static org.cohort.selection.DecisionState.ANNOUNCED;
import static org.cohort.selection.DecisionState.PENDING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Card;

/** How a decision is taken, changed and announced. Nobody is told by it: the announcement moves the proposal, and that tells. */
public final class DecisionLifecycle {

    private static final Set<ProposalState> UNDECIDED = EnumSet.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED);

    static final Guard<DecisionCase> OPEN = Guard.of("window open",
            (c, now) -> c.decision().announcedAt() == null ? named(c.window().verdict(now))
                    : Verdict.when(c.start() == null || !Window.from(c.start()).isOpen(now), "decision.started"));

    static final Guard<DecisionCase> WAITING = Guard.of("is on the waiting list",
            (c, now) -> Verdict.when(c.decision().isWaiting(), "decision.proposal"));

    static final Guard<DecisionCase> ADMITTED = Guard.of("community and project are in the round",
            (c, now) -> Verdict.when(c.outcome() == Outcome.DECLINED || c.isAdmitted(), "decision.admitted",
                    c.proposal().project().participation().communityName(), c.proposal().project().title()));

    static final Guard<DecisionCase> ELIGIBLE = Guard.of("applicant is eligible",
            (c, now) -> Verdict.when(c.outcome() != Outcome.ACCEPTED || DecisionCase.isEligible(c.applicant()), "decision.eligible"));

    static final Guard<DecisionCase> STANDS = Guard.of("proposal stands",
            (c, now) -> Verdict.when(UNDECIDED.contains(c.proposal().state())
                    || c.proposal().state() == ProposalState.ANNOUNCED && c.decision().isWaiting(), "decision.proposal"));

    static final Guard<DecisionCase> SLOT = Guard.of("a place is left",
            (c, now) -> Verdict.when(c.wanted() != Outcome.ACCEPTED || c.taken() < c.slots(), "decision.slots",
                    c.slots(), c.proposal().project().participation().communityName()));

    public static final Lifecycle<DecisionState, DecisionAction, DecisionCase> TABLE =
            Lifecycle.<DecisionState, DecisionAction, DecisionCase>of("decision", DecisionState.class, DecisionAction.class, PENDING)
                    .state(c -> c.decision().state(), (c, to) -> c.decision().move(to))
                    .card(DecisionLifecycle::card)
                    .on(DECIDE).from(PENDING).to(PENDING).by(COORDINATOR).when(OPEN, STANDS, ADMITTED, ELIGIBLE, SLOT)
                    .on(DECIDE).from(ANNOUNCED).to(PENDING).by(COORDINATOR).when(WAITING, OPEN, STANDS, ADMITTED, ELIGIBLE, SLOT)
                    .on(ANNOUNCE).from(PENDING).to(ANNOUNCED).by(ORGANIZER).when(STANDS, ADMITTED, ELIGIBLE).asks()
                    .build();

    private DecisionLifecycle() {
    }

    /** Says that it is deciding that is not open. */
    static Verdict named(Verdict window) {
        return window.isAllowed() ? window : new Verdict(window.kind(), "decision." + window.reason(), window.args());
    }

    /** Without an owner and without people: a task or a notice would give the decision away. */
    private static Card card(DecisionCase c) {
        return new Card(c.decision().publicId(), Words.say(Locale.ENGLISH, "decision.title", c.proposal().title()),
                c.proposal().project().participation().path() + "/selection", null, Map.of(), null);
    }
}
