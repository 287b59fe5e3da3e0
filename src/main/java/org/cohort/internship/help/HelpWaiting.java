package org.cohort.internship.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Tasks;
import org.cohort.project.MentorshipCase;

/**
 * Looks after requests that wait: the organizers are asked too where no coordinator answers or none is left, and who may not
 * know of a request any more, or may from now on, is asked accordingly.
 */
@ApplicationScoped
@Transactional
class HelpWaiting implements Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    HelpCases cases;

    @Inject
    HelpService service;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "help-waiting";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** A second run right after changes nothing. */
    @Override
    public String run() {
        Instant late = clock.instant().minus(HelpLifecycle.PASSED_ON_AFTER);
        List<HelpRequest> open = em.createQuery("select h from HelpRequest h where h.state = :open order by h.id", HelpRequest.class)
                .setParameter("open", HelpState.OPEN).getResultList();
        Set<Long> waitLong = Set.copyOf(em.createQuery("select h.id from HelpRequest h where h.state = :open and h.addressed = :first and h.waitingSince <= :late", Long.class)
                .setParameter("open", HelpState.OPEN).setParameter("first", Addressed.COORDINATORS).setParameter("late", late).getResultList());
        int passed = 0;
        for (HelpRequest request : open) {
            HelpCase subject = cases.of(request);
            boolean alone = request.addressed() == Addressed.COORDINATORS && subject.coordinators().isEmpty();
            if ((alone || waitLong.contains(request.id())) && !subject.organizers().isEmpty()) {
                current.runAs(Actor.SYSTEM, () -> service.passOn(request.publicId()));
                passed++;
            }
            readdress(cases.of(request));
        }
        return passed + " requests for help passed on";
    }

    /** Who begins to mentor a project is not asked about its interns' requests from that moment. */
    void on(@Observes Transitioned moved) {
        if (moved.subject() instanceof MentorshipCase mentorship) {
            em.createQuery("select h from HelpRequest h join Internship i on i.id = h.internshipId where h.state = :open and i.projectId = :project", HelpRequest.class)
                    .setParameter("open", HelpState.OPEN).setParameter("project", mentorship.mentorship().projectId()).getResultList()
                    .forEach(request -> readdress(cases.of(request)));
        }
    }

    private void readdress(HelpCase subject) {
        Set<String> asked = Stream.of(Role.COORDINATOR, Role.ORGANIZER).flatMap(role -> subject.asked(role).stream())
                .map(account -> Addressee.person(account).key()).collect(Collectors.toSet());
        if (!asked.equals(tasks.asked(HelpLifecycle.TABLE.name(), subject.request().publicId()))) {
            transitions.refresh(HelpLifecycle.TABLE, subject);
        }
    }
}
