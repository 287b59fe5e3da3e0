package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.StillOwed;
import org.cohort.kernel.text.Phrase;

/** Installments of an internship that were not paid yet; amounts are not said, as not everybody reads them who completes it. */
@ApplicationScoped
class InstallmentsOwed implements StillOwed {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Phrase> of(InternshipRef internship) {
        return em.createQuery("select i from Installment i where i.internshipId = :internship and i.state in :open order by i.dueOn, i.id", Installment.class)
                .setParameter("internship", internship.id())
                .setParameter("open", List.of(InstallmentState.SCHEDULED, InstallmentState.HELD, InstallmentState.AUTHORIZED, InstallmentState.IN_PAYMENT, InstallmentState.FAILED))
                .getResultStream().map(installment -> Phrase.of("fund.owed." + installment.state(), installment.stage())).toList();
    }
}
