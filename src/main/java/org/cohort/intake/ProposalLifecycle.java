package org.cohort.intake;

import static org.cohort.intake.ProposalAction.ANNOUNCE;
import static org.cohort.intake.ProposalAction.SHORTLIST;
import static org.cohort.intake.ProposalAction.SUBMIT;
import static org.cohort.intake.ProposalAction.UNSHORTLIST;
import static org.cohort.intake.ProposalAction.WITHDRAW;
import static org.cohort.intake.ProposalState.ANNOUNCED;
import static org.cohort.intake.ProposalState.DRAFT;
import static org.cohort.intake.ProposalState.SHORTLISTED;
import static org.cohort.intake.ProposalState.SUBMITTED;
import static org.cohort.intake.ProposalState.WITHDRAWN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.kernel.access.Role.SYSTEM;

import java.util.Set;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How a proposal changes. The system withdraws those of an applicant whom an organizer bars, and those to a community that leaves. */
public final class ProposalLifecycle {

    static final Guard<ProposalCase> OPEN = Guard.of("round takes proposals", (c, now) -> c.window().verdict(now));
    static final Guard<ProposalCase> ELIGIBLE = Guard.of("applicant is eligible",
            (c, now) -> Verdict.when(c.application().state() == ApplicationState.ELIGIBLE, "proposal.eligible"));
    static final Guard<ProposalCase> OFFERED = Guard.of("project is approved",
            (c, now) -> Verdict.when(!c.project().isLeft(), "proposal.left", c.project().participation().communityName())
                    .and(Verdict.when(c.project().offered(), "proposal.project")));
    static final Guard<ProposalCase> WITHIN_LIMIT = Guard.of("not one too many",
            (c, now) -> Verdict.when(!c.isOneTooMany(), "proposal.limit", c.round().rules().proposals()));
    static final Guard<ProposalCase> OWN_RANK = Guard.of("rank is its own",
            (c, now) -> Verdict.when(!c.isWishTaken(), "proposal.wish", c.proposal().wish()));
    static final Guard<ProposalCase> WAITLISTED = Guard.of("was on the waiting list",
            (c, now) -> Verdict.when(c.proposal().announcedOutcome() == Outcome.WAITLISTED, "proposal.announced"));

    public static final Lifecycle<ProposalState, ProposalAction, ProposalCase> TABLE =
            Lifecycle.<ProposalState, ProposalAction, ProposalCase>of("proposal", ProposalState.class, ProposalAction.class, DRAFT)
                    .state(c -> c.proposal().state(), (c, to) -> c.proposal().move(to))
                    .card(ProposalCase::card)
                    .on(SUBMIT).from(DRAFT, SUBMITTED, SHORTLISTED, WITHDRAWN).to(SUBMITTED).by(SELF)
                    .when(OPEN, ELIGIBLE, OFFERED, WITHIN_LIMIT, OWN_RANK).tells(MENTOR)
                    .on(SHORTLIST).from(SUBMITTED).to(SHORTLISTED).by(MENTOR, COORDINATOR)
                    .on(UNSHORTLIST).from(SHORTLISTED).to(SUBMITTED).by(MENTOR, COORDINATOR)
                    .on(ANNOUNCE).from(SUBMITTED, SHORTLISTED).to(ANNOUNCED).by(ORGANIZER, SYSTEM)
                    .on(ANNOUNCE).from(ANNOUNCED).to(ANNOUNCED).by(ORGANIZER, SYSTEM).when(WAITLISTED)
                    .on(WITHDRAW).from(DRAFT).to(WITHDRAWN).by(SELF, SYSTEM).asks()
                    .on(WITHDRAW).from(SUBMITTED, SHORTLISTED).to(WITHDRAWN).by(SELF, SYSTEM).tells(MENTOR).asks()
                    .waits(DRAFT, SELF)
                    .waits(SUBMITTED, MENTOR)
                    .build();

    /** What the applicant is offered and told of: the same whether her proposal is shortlisted or not. */
    static final Set<ProposalAction> FOR_APPLICANT = Set.of(SUBMIT, WITHDRAW);

    private ProposalLifecycle() {
    }
}
