package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.RoundRef;

/** The agreements of internships: one text, one copy for each party to sign (rule I4). */
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

    @Inject
    AgreementTemplates templates;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        RoundRef round = internship.project().participation().round();
        AgreementTemplate own = templates.current(round.programId());
        int edition = own == null ? AgreementText.EDITION : own.edition();
        List<Party> parties = round.rules().leeway().coordinatorSigns() ? List.of(Party.values()) : List.of(Party.INTERN, Party.MENTOR);
        String text = AgreementText.of(internship, plan, stipends.of(internship), names(internship, parties), own == null ? AgreementText.template(edition) : own.text(), edition);
        parties.forEach(party -> add(new Agreement(internship.id(), party, edition, text), internship));
    }

    /** Asks its party to sign. */
    void add(Agreement agreement, InternshipRef internship) {
        em.persist(agreement);
        transitions.begin(AgreementLifecycle.TABLE, new AgreementCase(agreement, internship, name(internship)));
    }

    AgreementText.Names names(InternshipRef internship, List<Party> parties) {
        return new AgreementText.Names(name(internship), holders(Role.MENTOR, internship.project().id()),
                parties.contains(Party.COORDINATOR) ? holders(Role.COORDINATOR, internship.project().participation().id()) : List.of());
    }

    /** Nobody is asked to sign for what was broken off. */
    @Override
    public void moved(InternshipRef internship) {
        if (internship.state().isBroken()) {
            of(internship.id()).forEach(agreement -> tasks.clear(AgreementLifecycle.TABLE.name(), agreement.publicId()));
        }
    }

    /** The agreement itself, then its amendments; of each the intern's first, then the mentor's, then the coordinator's. */
    List<Agreement> of(Long internship) {
        return em.createQuery("select a from Agreement a where a.internshipId = :internship", Agreement.class).setParameter("internship", internship)
                .getResultStream().sorted(Comparator.comparing(Agreement::amendment).thenComparing(Agreement::party)).toList();
    }

    /** Those of these internships of which an amendment is not signed by everybody. */
    Set<Long> unsigned(Collection<Long> internships) {
        return internships.isEmpty() ? Set.of() : Set.copyOf(em.createQuery(
                        "select distinct a.internshipId from Agreement a where a.internshipId in :ids and a.amendment > 0 and a.signedAt is null", Long.class)
                .setParameter("ids", internships).getResultList());
    }

    /** The intern's name; empty for somebody who is not known any more. */
    String name(InternshipRef internship) {
        Directory.Person person = people.people(List.of(internship.accountId())).get(internship.accountId());
        return person == null ? "" : person.name();
    }

    /** By name. */
    private List<String> holders(Role role, Long scope) {
        Collection<Long> accounts = people.holders(role, scope);
        return people.people(accounts).values().stream().map(Directory.Person::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
