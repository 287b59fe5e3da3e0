package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.StipendCorrected;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.money.Amount;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.PayMoment;

/** A stipend that was put right before anybody signed is split anew; who pays an installment together says so anew, too. */
@ApplicationScoped
class InstallmentCorrection {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Stipends stipends;

    void on(@Observes StipendCorrected corrected) {
        InternshipRef internship = internships.internship(corrected.internshipId());
        RoundRef round = internship.project().participation().round();
        List<Amount> parts = round.rules().split(stipends.of(internship));
        for (int i = 0; i < parts.size(); i++) {
            Amount part = parts.get(i);
            PayMoment moment = round.rules().shares().get(i).moment();
            em.createQuery("select s from Installment s where s.internshipId = :internship and s.stage = :stage and s.state = :scheduled", Installment.class)
                    .setParameter("internship", internship.id()).setParameter("stage", moment).setParameter("scheduled", InstallmentState.SCHEDULED)
                    .getResultList().forEach(installment -> {
                        installment.correct(part);
                        em.createQuery("delete from InstallmentPortion p where p.installmentId = :id").setParameter("id", installment.id()).executeUpdate();
                    });
        }
    }
}
