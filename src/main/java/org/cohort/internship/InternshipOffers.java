package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.internship.stipend.StipendFixing;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ParticipationRef;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;
import org.cohort.selection.ProposalAnnounced;

/** Makes internships of accepted proposals, with everything that belongs to them, in the announcement's transaction (rule R7). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InternshipOffers {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProposalDirectory proposals;

    @Inject
    Windows windows;

    @Inject
    InternshipDirectory directory;

    @Inject
    InternshipCases cases;

    @Inject
    StipendFixing stipends;

    @Inject
    Transitions transitions;

    @Inject
    @Any
    Instance<InternshipPart> parts;

    @Inject
    Event<InternshipOffered> offered;

    @Inject
    Clock clock;

    void on(@Observes ProposalAnnounced announced) {
        if (announced.outcome() == Outcome.ACCEPTED) {
            offer(proposals.proposal(announced.proposalId()));
        }
    }

    private void offer(ProposalRef proposal) {
        ParticipationRef participation = proposal.project().participation();
        RoundRef round = participation.round();
        InternshipPlan plan = plan(round);
        Internship internship = new Internship(proposal.id(), new Internship.Place(proposal.project().id(), participation.id(), round.id()),
                proposal.applicantId(), plan.startsOn(), plan.endsOn(), plan.zone(), clock.instant());
        em.persist(internship);
        em.flush();
        transitions.begin(InternshipLifecycle.TABLE, cases.of(internship));
        InternshipRef ref = directory.refer(internship);
        stipends.fix(ref, proposal);
        parts.forEach(part -> part.begin(ref, plan));
        offered.fire(new InternshipOffered(internship.id()));
    }

    /** @throws org.cohort.kernel.access.Refused when the round has no days for its internships */
    private InternshipPlan plan(RoundRef round) {
        Map<DeadlineKind, Instant> dates = windows.dates(round.id());
        LocalDate from = day(round.startsOn(), dates.get(DeadlineKind.INTERNSHIP_START), round);
        LocalDate to = day(round.endsOn(), dates.get(DeadlineKind.INTERNSHIP_END), round);
        Verdict.when(from != null && to != null && !to.isBefore(from), "internship.noDates").enforce();
        Set<Stage> held = Arrays.stream(Stage.values()).filter(stage -> round.rules().holds(stage.moment())).collect(Collectors.toSet());
        Map<Stage, Instant> due = held.stream().filter(stage -> dates.containsKey(stage.deadline())).collect(Collectors.toMap(stage -> stage, stage -> dates.get(stage.deadline())));
        return InternshipPlan.holding(from, to, round.zone(), round.rules().reportEvery(), held, due);
    }

    private static LocalDate day(LocalDate day, Instant deadline, RoundRef round) {
        return day != null || deadline == null ? day : deadline.atZone(round.zone()).toLocalDate();
    }
}
