package org.cohort.internship.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cohort.boot.Setting;
import org.cohort.internship.Absences;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;

/** Notes the steps of each silence, settles those whose turn has come, and ends what is over. */
@ApplicationScoped
@Transactional
class Escalations implements Job {

    /** The side, the coordinators, the organizers. */
    static final int STEPS = 3;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Silences silences;

    @Inject
    InternshipDirectory internships;

    @Inject
    @Any
    Instance<Absences> absences;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "escalate-silence";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** A second run right after finds nothing to do. */
    @Override
    public String run() {
        Instant now = clock.instant();
        List<Silence> current = silences.now(now);
        List<Escalation> open = new ArrayList<>(em.createQuery("select e from Escalation e where e.endedAt is null order by e.step", Escalation.class).getResultList());
        Duration between = Duration.ofDays(Setting.ESCALATION_STEP_DAYS.number());
        for (Silence silence : current) {
            if (open.stream().noneMatch(step -> step.isOf(silence))) {
                IntStream.rangeClosed(1, STEPS).mapToObj(step -> new Escalation(silence, step, between)).forEach(step -> {
                    em.persist(step);
                    open.add(step);
                });
            }
        }
        open.stream().filter(step -> current.stream().noneMatch(step::isOf)).forEach(step -> end(step, now));
        int sent = current.stream().mapToInt(silence -> settle(silence, open.stream().filter(step -> step.isOf(silence)).toList(), now)).sum();
        return sent + " steps of " + current.size() + " silences";
    }

    private void end(Escalation step, Instant now) {
        if (step.state() != EscalationState.WAITING) {
            step.end(now);
        } else {
            boolean over = internships.internship(step.internshipId()).state() != InternshipState.ACTIVE;
            step.suppress(over ? EscalationWhy.OVER : EscalationWhy.ACTED, now);
        }
    }

    /** Of steps whose turn has come at once only the last is sent: a server that stood still makes no heap of mails. @return 1 when one was sent */
    private int settle(Silence silence, List<Escalation> steps, Instant now) {
        List<Escalation> turn = steps.stream().filter(step -> step.state() == EscalationState.WAITING && Window.between(step.dueAt(), null).isOpen(now)).toList();
        if (turn.isEmpty()) {
            return 0;
        }
        Escalation last = turn.get(turn.size() - 1);
        turn.subList(0, turn.size() - 1).forEach(step -> step.suppress(EscalationWhy.OVERTAKEN, now));
        InternshipRef internship = internships.internship(silence.internshipId());
        if (isAway(silence, internship, now)) {
            last.suppress(EscalationWhy.ON_LEAVE, now);
            return 0;
        }
        Set<Long> told = told(silence.rule(), last.step(), internship);
        if (told.isEmpty()) {
            last.suppress(EscalationWhy.NOBODY, now);
            return 0;
        }
        last.sent(now);
        String intern = people.people(List.of(internship.accountId())).get(internship.accountId()).name();
        told.stream().sorted().forEach(account -> outbox.tell(account, "escalation." + silence.rule() + "." + (account.equals(internship.accountId()) ? "own" : last.step()),
                internship.path(), intern, internship.project().title(), silence.count()));
        return 1;
    }

    private boolean isAway(Silence silence, InternshipRef internship, Instant now) {
        return !silence.rule().isOfMentors()
                && absences.stream().anyMatch(each -> each.isAway(internship.id(), now.atZone(internship.zone()).toLocalDate()));
    }

    /** Who is told by a step. Whoever is the silent side herself is not asked to look after it as a coordinator or organizer. */
    private Set<Long> told(SilenceRule rule, int step, InternshipRef internship) {
        var participation = internship.project().participation();
        Set<Long> mentors = new HashSet<>(people.holders(Role.MENTOR, internship.project().id()));
        Set<Long> told = new HashSet<>();
        if (step == 1) {
            told.addAll(mentors);
            if (!rule.isOfMentors()) {
                told.add(internship.accountId());
            }
            return told;
        }
        told.addAll(step == 2 ? people.holders(Role.COORDINATOR, participation.id()) : people.holders(Role.ORGANIZER, participation.round().programId()));
        told.remove(internship.accountId());
        if (rule.isOfMentors()) {
            told.removeAll(mentors);
        }
        return told;
    }
}
