package org.cohort.program.checklist;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.time.Window;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineRules;
import org.cohort.program.Gate;
import org.cohort.program.ParticipationState;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Round;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.Windows;

/** What the organizers of a round have to do, and how far it is. To everybody else nothing of it exists. */
@Queries
public class Checklist {

    /** What is due within this is said to be next. */
    static final Duration NEXT = Duration.ofDays(7);

    /** The checklist of a round, the most urgent first, what is done last. */
    public record Page(RoundRef round, List<ChecklistLine> lines) {

        /** How far it is, in words. */
        public Phrase progress() {
            return Phrase.of("program.checklist.progress", lines.stream().filter(ChecklistLine::isDone).count(), lines.size());
        }

        /** The lines by where they stand in time; none is empty. */
        public List<Group> groups() {
            return Stream.of(ChecklistLine.Standing.values()).map(standing -> new Group(standing, lines.stream().filter(line -> line.standing() == standing).toList()))
                    .filter(group -> !group.lines().isEmpty()).toList();
        }

        /** What is late and what comes next, at most {@code most}. */
        public List<ChecklistLine> first(int most) {
            return lines.stream().filter(line -> !line.isDone() && line.due() != null).limit(most).toList();
        }
    }

    /** Those that stand alike. */
    public record Group(ChecklistLine.Standing standing, List<ChecklistLine> lines) {
    }

    private static final long NOBODY = -1;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy policy;

    @Inject
    RoundPeople people;

    @Inject
    Windows windows;

    @Inject
    @Any
    Instance<ChecklistCounts> features;

    /** As this organizer may know it: whom a conflict hides from her is not counted (rule R3). @throws NotFound for who does not organize it */
    public Page page(Actor actor, String roundPublicId) {
        RoundRef round = directory.roundByPublicId(roundPublicId);
        if (!policy.organizes(actor, round)) {
            throw new NotFound();
        }
        return new Page(round, lines(round, people.hidden(actor, round)));
    }

    /** @param hidden accounts that are not counted */
    List<ChecklistLine> lines(RoundRef round, Set<Long> hidden) {
        Map<DeadlineKind, Instant> dates = windows.dates(round.id());
        Map<ChecklistItem, Tally> tallies = tallies(round, hidden, dates);
        Map<Gate, Window> gates = windows.all(round.id(), null);
        Instant now = clock.instant();
        Map<ChecklistItem, Object[]> stored = new EnumMap<>(ChecklistItem.class);
        List<ChecklistLine> lines = new ArrayList<>();
        em.createQuery("select c, d.name, a.publicId, a.name from ChecklistEntry c left join Account d on d.id = c.doneBy"
                + " left join Account a on a.id = c.assigneeId where c.roundId = :round order by c.id", Object[].class)
                .setParameter("round", round.id()).getResultList().forEach(row -> {
                    ChecklistEntry entry = (ChecklistEntry) row[0];
                    if (entry.item() == null) {
                        lines.add(line(round, null, row, dates, null, false, now));
                    } else {
                        stored.put(entry.item(), row);
                    }
                });
        for (ChecklistItem item : ChecklistItem.values()) {
            if (!DeadlineRules.kinds(round.rules()).contains(item.anchor())) {
                continue;
            }
            Tally tally = tallies.get(item);
            boolean closed = item.gate() != null && "window.closed".equals(gates.get(item.gate()).verdict(now).reason());
            boolean full = tally != null && tally.done() == tally.all() && (item.gate() == null ? tally.all() > 0 : closed);
            lines.add(line(round, item, stored.get(item), dates, tally, full, now));
        }
        // Of what stands alike in time, the items that every round has keep their order.
        lines.sort(Comparator.comparing(ChecklistLine::standing).thenComparing(ChecklistLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(ChecklistLine::item, Comparator.nullsLast(Comparator.naturalOrder())));
        return lines;
    }

    private static ChecklistLine line(RoundRef round, ChecklistItem item, Object[] row, Map<DeadlineKind, Instant> dates, Tally tally, boolean full, Instant now) {
        ChecklistEntry entry = row == null ? null : (ChecklistEntry) row[0];
        boolean moved = entry != null && (entry.anchor() != null || entry.dueAt() != null);
        DeadlineKind anchor = moved ? entry.anchor() : item == null ? null : item.anchor();
        Integer days = anchor == null ? null : moved ? entry.days() : Integer.valueOf(item.days());
        Instant due = anchor != null ? ChecklistItem.due(anchor, days, dates, round.zone()) : entry == null ? null : entry.dueAt();
        ChecklistLine.Tick tick = entry == null || entry.doneAt() == null ? null : new ChecklistLine.Tick((String) row[1], entry.doneAt(), entry.note());
        ChecklistLine.Assignee assignee = entry == null || entry.assigneeId() == null ? null
                : new ChecklistLine.Assignee(entry.assigneeId(), (String) row[2], (String) row[3]);
        return new ChecklistLine(item == null ? entry.publicId() : item.name(), item, entry == null ? null : entry.words(), due, anchor, days, tally, tick, assignee,
                item == null ? null : item.href(round), entry == null ? 0 : entry.version(), standing(tick != null || full, due, now));
    }

    private static ChecklistLine.Standing standing(boolean done, Instant due, Instant now) {
        if (done) {
            return ChecklistLine.Standing.DONE;
        }
        if (due == null) {
            return ChecklistLine.Standing.LATER;
        }
        return due.isBefore(now) ? ChecklistLine.Standing.OVERDUE : due.isBefore(now.plus(NEXT)) ? ChecklistLine.Standing.NEXT : ChecklistLine.Standing.LATER;
    }

    private Map<ChecklistItem, Tally> tallies(RoundRef ref, Set<Long> hidden, Map<DeadlineKind, Instant> dates) {
        Map<ChecklistItem, Tally> tallies = new EnumMap<>(ChecklistItem.class);
        Round round = em.find(Round.class, ref.id());
        boolean complete = round.startsOn() != null && round.endsOn() != null && DeadlineRules.missing(dates, round.rules()).isEmpty() && DeadlineRules.problems(dates).isEmpty();
        tallies.put(ChecklistItem.DATES, Tally.of(complete));
        tallies.put(ChecklistItem.PUBLISH, Tally.of(round.state() != RoundState.DRAFT));
        tallies.put(ChecklistItem.ARCHIVE, Tally.of(round.state() == RoundState.ARCHIVED));
        if (round.clonedFrom() != null) {
            tallies.put(ChecklistItem.INVITE, Tally.of(round.invitedAt() != null));
        }
        tallies.put(ChecklistItem.COMMUNITIES, communities(ref));
        Set<Long> uncounted = new HashSet<>(hidden);
        uncounted.add(NOBODY);
        features.forEach(feature -> tallies.putAll(feature.count(ref, uncounted)));
        return tallies;
    }

    private Tally communities(RoundRef round) {
        long answered = 0;
        long waiting = 0;
        for (Object[] row : em.createQuery("select x.state, count(x) from Participation x where x.roundId = :round group by x.state", Object[].class)
                .setParameter("round", round.id()).getResultList()) {
            answered += row[0] == ParticipationState.APPROVED || row[0] == ParticipationState.DECLINED ? (Long) row[1] : 0;
            waiting += row[0] == ParticipationState.SUBMITTED ? (Long) row[1] : 0;
        }
        return new Tally(answered, answered + waiting);
    }
}
