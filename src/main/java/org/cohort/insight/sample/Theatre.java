package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.identity.Actors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.time.MovableClock;

/** Where acts are played, each by its person with the roles she holds at that moment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Theatre {

    /** What is not done for the past: nobody gets mail of it, and no blog is asked. */
    private static final Set<String> NOT_PLAYED = Set.of("send-mail", "read-blogs");

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private MovableClock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Actors actors;

    @Inject
    @Any
    private Instance<Job> jobs;

    /** @throws IllegalStateException that names the act that could not be done */
    void play(List<Act> acts) {
        Map<String, Long> keys = new HashMap<>();
        for (Act act : acts) {
            try {
                clock.playedAt(act.at(), () -> current.callAs(actor(act.who(), keys), () -> {
                    act.work().run();
                    return null;
                }));
                em.flush();
            } catch (RuntimeException e) {
                throw new IllegalStateException(act.at() + ", " + act.who() + " " + act.what() + ": " + e.getMessage(), e);
            }
            // What was written is not needed any more; a context that only grows would be searched at every flush.
            em.clear();
        }
    }

    /** Does what is done every few minutes at the moment that is played. */
    void runJobs() {
        for (Job job : jobs) {
            if (!NOT_PLAYED.contains(job.name())) {
                job.run();
            }
        }
    }

    /** The key of a person's account. */
    Long account(String who) {
        return em.createQuery("select a.id from Account a where a.email = :email", Long.class).setParameter("email", SamplePeople.email(who))
                .getResultStream().findFirst().orElseThrow(() -> new IllegalStateException("nobody is called " + who));
    }

    /** The public id and the version of an internship's report: what its page would have carried. */
    Object[] report(String internshipPublicId, int number) {
        return em.createQuery("select r.publicId, r.version from ProgressReport r join Internship i on i.id = r.internshipId"
                        + " where i.publicId = :internship and r.number = :number", Object[].class)
                .setParameter("internship", internshipPublicId).setParameter("number", number).getSingleResult();
    }

    /** The public id of the story that grew from somebody's trip report. */
    String storyOf(String who) {
        return em.createQuery("select s.publicId from Story s where s.accountId = :account and s.tripReportId is not null", String.class)
                .setParameter("account", account(who)).getSingleResult();
    }

    private Actor actor(String who, Map<String, Long> keys) {
        return who.equals(Timeline.SYSTEM) ? Actor.SYSTEM : actors.of(keys.computeIfAbsent(who, this::account)).orElseThrow();
    }
}
