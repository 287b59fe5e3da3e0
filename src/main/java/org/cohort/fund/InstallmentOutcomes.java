package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.program.rules.PayMoment;

/** What the outcome of an evaluation does to its stage's installment (rule I3), inside the transaction that says or takes it back. */
@ApplicationScoped
class InstallmentOutcomes {

    private static final Set<Role> SYSTEM = EnumSet.of(Role.SYSTEM);

    private static final List<InstallmentState> CONCERNED = List.of(InstallmentState.SCHEDULED, InstallmentState.HELD, InstallmentState.AUTHORIZED, InstallmentState.IN_PAYMENT,
            InstallmentState.PAID, InstallmentState.FAILED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InstallmentService installments;

    @Inject
    InstallmentCases cases;

    @Inject
    InstallmentNews news;

    @Inject
    InstallmentMoney money;

    @Inject
    LiveLines lines;

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * A mentor who goes on authorizes the stage's installment; one who wants more time does so before the end, but not in
     * the end. Any other outcome holds it until an organizer rules or the outcome is another. What an organizer ruled about the installment,
     * only an organizer's later ruling about the evaluation changes. What it says of money that is on its way is noted: should it come back, it is sent again
     * only where an outcome in force or an organizer says so.
     */
    void decide(@Observes EvaluationSubmitted evaluated) {
        boolean paysOut = evaluated.outcome() == EvaluationOutcome.CONTINUE
                || evaluated.outcome() == EvaluationOutcome.EXTEND && evaluated.stage() != Stage.FINAL;
        concerned(evaluated.internshipId(), evaluated.stage()).forEach(installment -> {
            if (evaluated.ruled()) {
                installment.unrule();
            }
            decide(installment, evaluated.outcome(), paysOut);
        });
    }

    private void decide(Installment installment, EvaluationOutcome outcome, boolean paysOut) {
        if (installment.isHeldByHand() || installment.isOnItsWay()) {
            note(installment, outcome, paysOut);
        } else if (paysOut && installment.state() != InstallmentState.AUTHORIZED) {
            installments.authorize(installment, InstallmentAction.AUTHORIZE, SYSTEM, null);
        } else if (!paysOut && !installment.isRuled()) {
            installment.heldFor(outcome);
            if (installment.state() != InstallmentState.HELD) {
                news.moving(installment);
                lines.drop(InstallmentMoney.SUBJECT, installment.publicId());
                transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), InstallmentAction.HOLD, SYSTEM, null);
                news.moved(installment, InstallmentAction.HOLD);
                tellOrganizers("installment.HELD", cases.of(installment));
            }
        }
    }

    /** A ruling that it is paid stands. Whoever may have to do something about money that was sent is told once that nothing says so any more. */
    private void note(Installment installment, EvaluationOutcome outcome, boolean paysOut) {
        if (installment.isRuled()) {
            return;
        }
        boolean gone = installment.isOnItsWay() && installment.isAuthorized() && !paysOut;
        installment.outcomeMeanwhile(outcome, paysOut, current.get().accountId(), clock.instant());
        if (gone) {
            tellOrganizers("installment.GONE", cases.of(installment));
        }
    }

    /** No outcome counts any more: what rests on none but the one taken back waits for the next. */
    void takenBack(@Observes OutcomeTakenBack gone) {
        concerned(gone.internshipId(), gone.stage()).stream().filter(installment -> installment.state() != InstallmentState.SCHEDULED && !installment.isRuled())
                .forEach(installment -> {
                    if (installment.isHeldByHand() || installment.isOnItsWay()) {
                        note(installment, null, false);
                        return;
                    }
                    installment.heldFor(null);
                    installment.untold(false);
                    lines.drop(InstallmentMoney.SUBJECT, installment.publicId());
                    transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), InstallmentAction.AWAIT, SYSTEM, null);
                });
    }

    /** Nobody collects one of them or moves its money until this transaction ends, and it is read anew. */
    private List<Installment> concerned(Long internship, Stage stage) {
        List<Installment> found = em.createQuery("select i from Installment i where i.internshipId = :internship and i.stage = :stage and i.state in :open", Installment.class)
                .setParameter("internship", internship).setParameter("stage", PayMoment.valueOf(stage.name())).setParameter("open", CONCERNED).getResultList();
        found.forEach(installment -> {
            money.lock(installment);
            em.refresh(installment);
        });
        return found;
    }

    private void tellOrganizers(String notice, InstallmentCase subject) {
        people.holders(Role.ORGANIZER, subject.programId()).forEach(organizer ->
                outbox.tell(organizer, notice, "/installments/" + subject.installment().publicId(), subject.title()));
    }
}
