package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;

/** The agreements of internships: one text, one copy for each side to sign (rule I4). */
@ApplicationScoped
class Agreements implements InternshipPart {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Directory people;

    @Inject
    Stipends stipends;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        String text = AgreementText.of(internship, plan, stipends.of(internship), name(internship), mentors(internship));
        for (Party party : Party.values()) {
            Agreement agreement = new Agreement(internship.id(), party, AgreementText.EDITION, text);
            em.persist(agreement);
            transitions.begin(AgreementLifecycle.TABLE, new AgreementCase(agreement, internship, name(internship)));
        }
    }

    /** Nobody is asked to sign for what was broken off. */
    @Override
    public void moved(InternshipRef internship) {
        if (internship.state().isBroken()) {
            of(internship.id()).forEach(agreement -> tasks.clear(AgreementLifecycle.TABLE.name(), agreement.publicId()));
        }
    }

    /** The intern's first, then the mentor's. */
    List<Agreement> of(Long internship) {
        return em.createQuery("select a from Agreement a where a.internshipId = :internship order by a.party, a.edition", Agreement.class)
                .setParameter("internship", internship).getResultList();
    }

    /** The intern's name; empty for somebody who is not known any more. */
    String name(InternshipRef internship) {
        Directory.Person person = people.people(List.of(internship.accountId())).get(internship.accountId());
        return person == null ? "" : person.name();
    }

    /** By name. */
    List<String> mentors(InternshipRef internship) {
        Collection<Long> accounts = people.holders(Role.MENTOR, internship.project().id());
        return people.people(accounts).values().stream().map(Directory.Person::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
