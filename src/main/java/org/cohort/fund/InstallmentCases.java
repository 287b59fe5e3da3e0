package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Finds installments with what their lifecycle must know. */
@ApplicationScoped
class InstallmentCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Directory people;

    @Inject
    InternshipDirectory internships;

    @Inject
    InstallmentMoney money;

    @Inject
    LiveLines batches;

    /** @throws NotFound when there is none */
    InstallmentCase byPublicId(String publicId) {
        return of(em.createQuery("select i from Installment i where i.publicId = :id", Installment.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new));
    }

    InstallmentCase of(Installment installment) {
        InternshipRef internship = internships.internship(installment.internshipId());
        Directory.Person intern = people.people(List.of(installment.accountId())).get(installment.accountId());
        return new InstallmentCase(installment, intern == null ? Actor.SYSTEM.name() : intern.name(),
                internship.project().participation().round().programId(), internship.state(),
                money.funded(installment), batches.of(InstallmentMoney.SUBJECT, installment.publicId()), current.get().accountId(),
                current.get().holds(Role.MENTOR, internship.project().id()));
    }

    /** Whether it has a fund, in its own currency. */
    boolean isFunded(Installment installment) {
        return money.isFunded(installment);
    }

    /** Those of a program's internships that are to be paid and have no fund. */
    List<Installment> unfunded(Long programId) {
        return em.createQuery("select n from Installment n join Internship i on i.id = n.internshipId join ProgramRound r on r.id = i.roundId"
                        + " where n.fundId is null and r.programId = :program and n.state in :open order by n.id", Installment.class)
                .setParameter("program", programId).setParameter("open", List.of(InstallmentState.SCHEDULED, InstallmentState.HELD, InstallmentState.AUTHORIZED)).getResultList();
    }
}
