package org.cohort.program.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundAction;
import org.cohort.program.RoundCloned;
import org.cohort.program.RoundLifecycle;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;

/**
 * Puts on Today what a checklist has due, and takes from it what is done (rule N2): time and counts change it, and no transition.
 * What is everybody's comes a few days before its date and stays for two weeks, at most {@value #MOST} of a round at once; what is
 * somebody's stays until it is done. The items follow their deadlines, and a cloned round takes them over.
 */
@ApplicationScoped
@Transactional
public class ChecklistTasks implements Job, DeadlineFollower {

    private static final String TYPE = "checklist";
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration AFTER = Duration.ofDays(14);
    private static final int MOST = 3;
    /** What Today asks for as long as the round is a draft. */
    private static final Set<ChecklistItem> ASKED_ANYWAY = Set.of(ChecklistItem.DATES, ChecklistItem.PUBLISH);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    Directory holders;

    @Inject
    RoundPeople people;

    @Inject
    Checklist checklist;

    @Inject
    Tasks tasks;

    @Override
    public String name() {
        return "checklists";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        List<Long> rounds = em.createQuery("select r.id from ProgramRound r where r.isImported = false and r.state <> :archived", Long.class)
                .setParameter("archived", RoundState.ARCHIVED).getResultList();
        directory.rounds(rounds).values().forEach(this::refresh);
        return rounds.size() + " rounds";
    }

    /** Makes the tasks of one round what they must be now. */
    public void refresh(RoundRef round) {
        Map<String, ChecklistLine> due = due(round);
        Set<String> asked = new HashSet<>(tasks.subjects(TYPE));
        for (Map.Entry<String, ChecklistLine> entry : due.entrySet()) {
            ChecklistLine line = entry.getValue();
            Addressee whom = line.assignee() == null ? Addressee.holders(Role.ORGANIZER, round.programId()) : Addressee.person(line.assignee().accountId());
            if (tasks.asked(TYPE, entry.getKey()).equals(Set.of(whom.key()))) {
                tasks.redate(TYPE, entry.getKey(), line.due());
            } else {
                String title = line.isOwn() ? line.words() + " · " + round.name() : round.name();
                tasks.put(TYPE, line.isOwn() ? "OWN" : line.item().name(), new Card(entry.getKey(), title, "/organize/" + round.publicId() + "/checklist", null,
                        Map.of(Role.ORGANIZER, List.of(whom)), line.due()), Set.of(Role.ORGANIZER));
            }
        }
        String prefix = subject(round, "");
        asked.stream().filter(subject -> subject.startsWith(prefix) && !due.containsKey(subject)).forEach(subject -> tasks.clear(TYPE, subject));
    }

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        Set<Object> kinds = new HashSet<>();
        moves.stream().filter(DeadlineMove::isMoved).forEach(move -> kinds.add(move.kind()));
        return List.of(new Effect(TYPE, checklist.lines(round, hidden(round)).stream().filter(line -> !line.isDone() && kinds.contains(line.anchor())).count()));
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        refresh(round);
    }

    /** Its dates that hang on deadlines move with them; ticks stay behind. */
    public void on(@Observes RoundCloned cloned) {
        em.createQuery("select c from ChecklistEntry c where c.roundId = :round order by c.id", ChecklistEntry.class)
                .setParameter("round", cloned.from()).getResultList().forEach(entry -> em.persist(entry.copy(cloned.to(), cloned.shift())));
    }

    /** Nothing of a draft that is thrown away stays. */
    public void on(@Observes Transitioned done) {
        if (done.action() == RoundAction.DISCARD && done.subject() instanceof RoundLifecycle.Case discarded) {
            Long round = discarded.round().id();
            em.createQuery("delete from ChecklistEntry c where c.roundId = :round").setParameter("round", round).executeUpdate();
            tasks.subjects(TYPE).stream().filter(subject -> subject.startsWith(round + "-")).forEach(subject -> tasks.clear(TYPE, subject));
        }
    }

    private Map<String, ChecklistLine> due(RoundRef round) {
        Map<String, ChecklistLine> due = new LinkedHashMap<>();
        if (round.state() == RoundState.ARCHIVED) {
            return due;
        }
        Instant now = clock.instant();
        int everybodys = 0;
        for (ChecklistLine line : checklist.lines(round, hidden(round))) {
            // In a draft nothing can be done that comes after its publication.
            if (round.state() == RoundState.DRAFT && !line.isOwn() && !ASKED_ANYWAY.contains(line.item())) {
                continue;
            }
            boolean near = !line.isDone() && line.due() != null && line.due().isBefore(now.plus(BEFORE));
            if (near && line.assignee() != null) {
                due.put(subject(round, line.key()), line);
            } else if (near && (line.isOwn() || !ASKED_ANYWAY.contains(line.item())) && line.due().isAfter(now.minus(AFTER)) && everybodys < MOST) {
                due.put(subject(round, line.key()), line);
                everybodys++;
            }
        }
        return due;
    }

    /** Whoever is hidden from one of those who read it on Today is not counted there (rule R3). */
    private Set<Long> hidden(RoundRef round) {
        Set<Long> hidden = new HashSet<>();
        holders.holders(Role.ORGANIZER, round.programId()).forEach(organizer -> hidden.addAll(people.hidden(organizer, round)));
        return hidden;
    }

    private static String subject(RoundRef round, String key) {
        return round.id() + "-" + key;
    }
}
