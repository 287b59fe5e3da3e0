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
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.boot.Setting;
import org.cohort.internship.Absences;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.ladder.Ladder;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/** Notes the steps of each silence, settles those whose turn has come, and ends what is over. */
@ApplicationScoped
@Transactional
class Escalations extends Ladder<Escalations.Silent, Escalation, EscalationWhy> {

    /** A side that is silent. */
    record Silent(Silence silence, InternshipRef internship) {
    }

    /** The side, the coordinators, the organizers. */
    static final int STEPS = 3;

    private static final String SUBJECT = "silence";

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
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Alone alone;

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
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        Map<Long, List<Silence>> current = alone.read(() -> silences.now(now)).stream().collect(Collectors.groupingBy(Silence::internshipId));
        Set<Long> concerned = new TreeSet<>(alone.read(() -> em.createQuery("select distinct e.internshipId from Escalation e where e.endedAt is null", Long.class).getResultList()));
        concerned.addAll(current.keySet());
        Alone.Outcome sent = alone.each(concerned, internship -> look(internship, current.getOrDefault(internship, List.of()), now));
        return sent.sum() + " steps of " + current.values().stream().mapToInt(List::size).sum() + " silences" + sent.failures();
    }

    /** Ends what is over in an internship, begins what is new, and settles the steps whose turn has come. @return how many were sent */
    private int look(Long internshipId, List<Silence> current, Instant now) {
        List<Escalation> all = em.createQuery("select e from Escalation e where e.internshipId = :internship order by e.id", Escalation.class)
                .setParameter("internship", internshipId).getResultList();
        all.stream().filter(step -> step.endedAt() == null && current.stream().noneMatch(step::isOf)).forEach(step -> end(step, now));
        ask(internshipId, current);
        int sent = 0;
        for (Silence silence : current) {
            List<Escalation> steps = all.stream().filter(step -> step.endedAt() == null && step.isOf(silence)).toList();
            sent += settle(silence, steps.isEmpty() ? begin(silence, all) : steps, now);
        }
        return sent;
    }

    /** As long as an intern is silent her mentors have it on Today: there they can remind, ask the coordinator or excuse a report. */
    private void ask(Long internshipId, List<Silence> current) {
        InternshipRef internship = internships.internship(internshipId);
        Silence missed = current.stream().filter(silence -> silence.rule() == SilenceRule.REPORTS_MISSED).findFirst().orElse(null);
        boolean asked = !tasks.asked(SUBJECT, internship.publicId()).isEmpty();
        if (missed != null && !asked) {
            String intern = people.people(List.of(internship.accountId())).get(internship.accountId()).name();
            tasks.put(SUBJECT, SilenceRule.REPORTS_MISSED.name(), new Card(internship.publicId(), intern, internship.path() + "/lights", null, InternshipPeople.of(internship), missed.first())
                    .within(internship.project().participation().title()), EnumSet.of(Role.MENTOR));
        } else if (missed == null && asked) {
            tasks.clear(SUBJECT, internship.publicId());
        }
    }

    /** Who has just acted, and is silent still about something else, is asked first herself again: its steps count from when the last silence ended. */
    private List<Escalation> begin(Silence silence, List<Escalation> before) {
        Stream<Instant> ends = before.stream().filter(step -> step.rule() == silence.rule() && step.endedAt() != null).map(Escalation::endedAt);
        Instant from = Stream.concat(Stream.of(silence.since()), ends).max(Comparator.naturalOrder()).orElseThrow();
        Duration between = Duration.ofDays(Setting.ESCALATION_STEP_DAYS.number());
        List<Escalation> steps = IntStream.rangeClosed(1, STEPS).mapToObj(step -> new Escalation(silence, from, step, between)).toList();
        steps.forEach(em::persist);
        return steps;
    }

    private void end(Escalation step, Instant now) {
        if (step.state() != ReminderState.WAITING) {
            step.end(now);
        } else {
            boolean over = internships.internship(step.internshipId()).state() != InternshipState.ACTIVE;
            step.suppress(over ? EscalationWhy.OVER : EscalationWhy.ACTED, now);
        }
    }

    private int settle(Silence silence, List<Escalation> steps, Instant now) {
        List<Escalation> waiting = steps.stream().filter(step -> step.state() == ReminderState.WAITING).toList();
        return waiting.isEmpty() ? 0 : climb(new Silent(silence, internships.internship(silence.internshipId())), waiting, now);
    }

    /** As it was noted: a silence that begins anew has new steps. */
    @Override
    protected Instant turn(Silent silent, Escalation step) {
        return step.dueAt();
    }

    @Override
    protected EscalationWhy because(Silent silent, Instant now) {
        InternshipRef internship = silent.internship();
        boolean away = !silent.silence().rule().isOfMentors()
                && absences.stream().anyMatch(each -> each.isAway(internship.id(), now.atZone(internship.zone()).toLocalDate()));
        return away ? EscalationWhy.ON_LEAVE : null;
    }

    @Override
    protected void tell(Silent silent, Escalation step, Collection<Long> told) {
        InternshipRef internship = silent.internship();
        String intern = people.people(List.of(internship.accountId())).get(internship.accountId()).name();
        told.stream().sorted().forEach(account -> outbox.tell(account, "escalation." + silent.silence().rule() + "." + (account.equals(internship.accountId()) ? "own" : step.step()),
                internship.path(), intern, internship.project().title(), silent.silence().count()));
    }

    @Override
    protected EscalationWhy overtaken() {
        return EscalationWhy.OVERTAKEN;
    }

    @Override
    protected EscalationWhy nobody() {
        return EscalationWhy.NOBODY;
    }

    /** Who is told by a step. Whoever is the silent side herself is not asked to look after it as a coordinator or organizer. */
    @Override
    protected Collection<Long> told(Silent silent, Escalation escalation) {
        SilenceRule rule = silent.silence().rule();
        InternshipRef internship = silent.internship();
        var participation = internship.project().participation();
        Set<Long> mentors = new HashSet<>(people.holders(Role.MENTOR, internship.project().id()));
        Set<Long> told = new HashSet<>();
        if (escalation.step() == 1) {
            told.addAll(mentors);
            if (!rule.isOfMentors()) {
                told.add(internship.accountId());
            }
            return told;
        }
        told.addAll(escalation.step() == 2 ? people.holders(Role.COORDINATOR, participation.id()) : people.holders(Role.ORGANIZER, participation.round().programId()));
        told.remove(internship.accountId());
        if (rule.isOfMentors()) {
            told.removeAll(mentors);
        }
        return told;
    }
}
