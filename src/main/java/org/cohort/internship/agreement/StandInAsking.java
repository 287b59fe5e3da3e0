package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Tasks;

/** Coordinators come and go while an agreement waits for one: whoever can sign now is asked, and nobody else. */
@ApplicationScoped
@Transactional
class StandInAsking implements Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Agreements agreements;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Override
    public String name() {
        return "ask-stand-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** A second run right after changes nothing. */
    @Override
    public String run() {
        List<Agreement> waiting = em.createQuery("select a from Agreement a join Internship i on i.id = a.internshipId where a.party = :party and a.state = :unsigned and i.state in :running order by a.id",
                        Agreement.class).setParameter("party", Party.COORDINATOR).setParameter("unsigned", AgreementState.UNSIGNED)
                .setParameter("running", List.of(InternshipState.OFFERED, InternshipState.ACTIVE)).getResultList();
        return waiting.stream().filter(this::isReaddressed).count() + " agreements wait for somebody else";
    }

    private boolean isReaddressed(Agreement agreement) {
        AgreementCase subject = agreements.caseOf(agreement, internships.internship(agreement.internshipId()));
        Set<String> wanted = AgreementLifecycle.TABLE.cardOf(subject).people().values().stream().flatMap(Collection::stream).map(Addressee::key).collect(Collectors.toSet());
        boolean other = !tasks.asked(AgreementLifecycle.TABLE.name(), agreement.publicId()).equals(wanted);
        if (other) {
            transitions.refresh(AgreementLifecycle.TABLE, subject);
        }
        return other;
    }
}
