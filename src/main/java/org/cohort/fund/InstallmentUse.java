package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.OutcomeUse;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Verdict;
import org.cohort.program.rules.PayMoment;

/** An outcome by which money is in a batch, sent, paid or came back is not taken back (rules I3, G11). What an organizer ruled to be paid doesn't rest on it. */
@ApplicationScoped
class InstallmentUse implements OutcomeUse {

    private static final Set<InstallmentState> SENT = EnumSet.of(InstallmentState.IN_PAYMENT, InstallmentState.PAID, InstallmentState.CONFIRMED, InstallmentState.FAILED);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    LiveLines lines;

    @Override
    public Verdict mayTakeBack(Long internshipId, Stage stage) {
        boolean free = em.createQuery("select i from Installment i where i.internshipId = :internship and i.stage = :stage", Installment.class)
                .setParameter("internship", internshipId).setParameter("stage", PayMoment.valueOf(stage.name())).getResultStream()
                .noneMatch(installment -> !installment.isRuled() && (SENT.contains(installment.state()) || lines.of(InstallmentMoney.SUBJECT, installment.publicId()) != null));
        return Verdict.when(free, "evaluation.paid");
    }
}
