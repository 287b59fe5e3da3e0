package org.cohort.internship.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cohort.internship.CompletionNeed;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;

/** The work products of internships: one each where the program requires it, asked for some weeks before the end; else made when it is handed in. */
@ApplicationScoped
@Transactional
class WorkProducts implements InternshipPart, CompletionNeed, Job {

    private static final int ASKED_BEFORE_DAYS = 21;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    EndingRules rules;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        if (rules.requiresWork(internship.project().participation().round().programId())) {
            em.persist(new WorkProduct(internship.id(), true));
        }
    }

    /** What was broken off needs nobody any more. */
    @Override
    public void moved(InternshipRef internship) {
        if (internship.state().isBroken()) {
            of(internship.id()).ifPresent(work -> tasks.clear(WorkLifecycle.TABLE.name(), work.publicId()));
        }
    }

    @Override
    public Verdict met(InternshipRef internship) {
        return Verdict.when(of(internship.id()).filter(work -> work.isRequired() && work.state() != WorkState.ACCEPTED).isEmpty(), "internship.work");
    }

    @Override
    public String name() {
        return "ask-work-products";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** Asks for those whose internship ends soon; a second run right after finds none. */
    @Override
    public String run() {
        List<WorkProduct> waiting = em.createQuery("""
                        select w from WorkProduct w join Internship i on i.id = w.internshipId
                        where w.askedAt is null and w.required = true and w.state = :due and i.state = :active and i.endsOn <= :soon order by w.id""", WorkProduct.class)
                .setParameter("due", WorkState.DUE).setParameter("active", InternshipState.ACTIVE)
                .setParameter("soon", clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(ASKED_BEFORE_DAYS)).getResultList();
        waiting.forEach(work -> {
            work.ask(clock.instant());
            transitions.begin(WorkLifecycle.TABLE, of(work));
        });
        return waiting.size() + " work products asked for";
    }

    WorkCase of(WorkProduct work) {
        InternshipRef internship = internships.internship(work.internshipId());
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        return new WorkCase(work, internship, intern == null ? "" : intern.name());
    }

    Optional<WorkProduct> of(Long internshipId) {
        return em.createQuery("select w from WorkProduct w where w.internshipId = :internship", WorkProduct.class).setParameter("internship", internshipId).getResultStream().findFirst();
    }

    /** The one there is, or a new one that nobody requires. */
    WorkCase made(InternshipRef internship) {
        Optional<WorkProduct> found = of(internship.id());
        WorkProduct work = found.orElseGet(() -> new WorkProduct(internship.id(), false));
        if (!work.isAsked()) {
            work.ask(clock.instant());
            em.persist(work);
            em.flush();
            transitions.begin(WorkLifecycle.TABLE, of(work));
        }
        return of(work);
    }
}
