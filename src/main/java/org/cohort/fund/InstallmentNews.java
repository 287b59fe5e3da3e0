package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.Evaluation;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.rules.PayMoment;

/**
 * When an intern is told, and shown, what an outcome did to her installment: once the evaluation is hers to read, so that her stipend tells her
 * nothing before it does (rule I3). What nobody has written is hers from the day on which it would have been released.
 */
@ApplicationScoped
@Transactional
class InstallmentNews implements Job {

    private static final Set<InstallmentState> SAID = EnumSet.of(InstallmentState.AUTHORIZED, InstallmentState.HELD);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InstallmentCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Directory people;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "tell-installments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after finds nothing. */
    @Override
    public String run() {
        List<Installment> told = em.createQuery("select i from Installment i where i.untold = true order by i.id", Installment.class).getResultStream()
                .filter(this::isOut).toList();
        told.forEach(installment -> {
            installment.untold(false);
            tell(installment);
            transitions.refresh(InstallmentLifecycle.TABLE, cases.of(installment));
        });
        return told.size() + " interns told";
    }

    /** An outcome, the start or an organizer's own word authorizes or holds it from now on. Before the transition that says so. */
    void moving(Installment installment) {
        installment.untold(!isOut(installment));
    }

    /** After it. What an organizer ruled about the installment itself the transition tells, with the reason, where she may know. */
    void moved(Installment installment, InstallmentAction action) {
        if (action != InstallmentAction.RULE_TO_PAY && !installment.isUntold()) {
            tell(installment);
        }
    }

    /** What no evaluation has decided by the end of a completed internship is an organizer's to rule: nothing else comes that could. */
    void completed(Long internship) {
        em.createQuery("select i from Installment i where i.internshipId = :internship and i.state = :scheduled order by i.id", Installment.class)
                .setParameter("internship", internship).setParameter("scheduled", InstallmentState.SCHEDULED).getResultList()
                .forEach(installment -> tasks.put(InstallmentLifecycle.TABLE.name(), InstallmentState.SCHEDULED.name(),
                        InstallmentLifecycle.TABLE.cardOf(cases.of(installment)), EnumSet.of(Role.ORGANIZER)));
    }

    /** It is not paid as the internship was broken off. By the transition whoever acts is told nothing: who withdrew herself reads it here. */
    void cancelled(Installment installment, String why) {
        if (current.get().is(installment.accountId())) {
            outbox.tell(installment.accountId(), "installment.CANCELLED", "/installments/" + installment.publicId(), cases.of(installment).title(), why);
        }
    }

    private void tell(Installment installment) {
        if (SAID.contains(installment.state())) {
            InstallmentCase subject = cases.of(installment);
            String path = "/installments/" + installment.publicId();
            if (installment.state() == InstallmentState.AUTHORIZED && installment.isRuled()) {
                outbox.tell(installment.accountId(), "installment.RULE_TO_PAY", path, subject.title(), name(installment.authorizedBy()), installment.ruling());
            } else if (installment.isHeldByHand()) {
                outbox.tell(installment.accountId(), "installment.HOLD_BY_HAND", path, subject.title(), name(installment.heldBy()), installment.reason(false));
            } else {
                outbox.tell(installment.accountId(), "installment." + (installment.state() == InstallmentState.HELD ? "HOLD" : "AUTHORIZE"), path, subject.title());
            }
        }
    }

    private String name(Long account) {
        Directory.Person found = account == null ? null : people.people(List.of(account)).get(account);
        return found == null ? "" : found.name();
    }

    private boolean isOut(Installment installment) {
        if (installment.stage() == PayMoment.START) {
            return true;
        }
        Instant now = clock.instant();
        return em.createQuery("select e from Evaluation e where e.internshipId = :internship and e.stage = :stage and e.direction = :mentors", Evaluation.class)
                .setParameter("internship", installment.internshipId()).setParameter("stage", Stage.valueOf(installment.stage().name())).setParameter("mentors", Direction.BY_MENTOR)
                .getResultStream().allMatch(e -> e.state() == EvaluationState.RELEASED || e.state().isOwed() && Window.from(e.releaseAt()).isOpen(now));
    }
}
