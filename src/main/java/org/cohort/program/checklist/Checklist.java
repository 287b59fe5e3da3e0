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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String LENGTHENED = " union all select distinct e.kind, 0, null from extension e where e.round_id = :round and e.revoked_at is null"
            + " and e.until_at >= ?1 and (e.account_id is null or e.account_id not in (:hidden))";
    private static final Set<ParticipationState> ANSWERED = EnumSet.of(ParticipationState.APPROVED, ParticipationState.DECLINED);
    private static final ChecklistCounts.Count COMMUNITIES = new ChecklistCounts.Count(ChecklistItem.COMMUNITIES, "x.state in " + ChecklistCounts.in(ANSWERED),
            "participation x where x.round_id = :round and x.state in " + ChecklistCounts.in(EnumSet.of(ParticipationState.APPROVED, ParticipationState.DECLINED,
            ParticipationState.SUBMITTED)));

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

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
        return page(actor, windows.sheet(roundPublicId));
    }

    /** Likewise, where the round's dates are known already. */
    public Page page(Actor actor, Windows.Sheet sheet) {
        if (!policy.organizes(actor, sheet.ref())) {
            throw new NotFound();
        }
        return new Page(sheet.ref(), lines(sheet, people.hidden(actor, sheet.ref())));
    }

    /** @param hidden accounts that are not counted */
    List<ChecklistLine> lines(RoundRef round, Set<Long> hidden) {
        return lines(windows.sheet(round.publicId()), hidden);
    }

    private List<ChecklistLine> lines(Windows.Sheet sheet, Set<Long> hidden) {
        RoundRef round = sheet.ref();
        Map<DeadlineKind, Instant> dates = sheet.dates();
        Instant now = clock.instant();
        Set<DeadlineKind> lengthened = EnumSet.noneOf(DeadlineKind.class);
        Map<ChecklistItem, Tally> tallies = tallies(sheet, hidden, now, lengthened);
        Map<Gate, Window> gates = sheet.windows().all(null);
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
            if (!item.isFor(round.rules())) {
                continue;
            }
            Tally tally = tallies.get(item);
            boolean closed = item.gate() != null && gates.get(item.gate()).isOver(now) && !lengthened.contains(item.gate().closes());
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

    private Map<ChecklistItem, Tally> tallies(Windows.Sheet sheet, Set<Long> hidden, Instant now, Set<DeadlineKind> lengthened) {
        Map<ChecklistItem, Tally> tallies = counted(sheet.ref(), hidden, now, lengthened);
        Round round = sheet.round();
        boolean complete = round.startsOn() != null && round.endsOn() != null && DeadlineRules.missing(sheet.dates(), round.rules()).isEmpty()
                && DeadlineRules.problems(sheet.dates()).isEmpty();
        tallies.put(ChecklistItem.DATES, Tally.of(complete));
        tallies.put(ChecklistItem.PUBLISH, Tally.of(round.state() != RoundState.DRAFT));
        tallies.put(ChecklistItem.ARCHIVE, Tally.of(round.state() == RoundState.ARCHIVED));
        if (round.clonedFrom() != null) {
            tallies.put(ChecklistItem.INVITE, Tally.of(round.invitedAt() != null));
        }
        return tallies;
    }

    /** What all features count, in one statement. @param lengthened gets the deadlines for which somebody still has more time (rule T3) */
    private Map<ChecklistItem, Tally> counted(RoundRef round, Set<Long> hidden, Instant now, Set<DeadlineKind> lengthened) {
        String nobody = Stream.concat(hidden.stream(), Stream.of(NOBODY)).map(String::valueOf).collect(Collectors.joining(", "));
        String sql = Stream.concat(Stream.of(COMMUNITIES), features.stream().flatMap(feature -> feature.counts(round).stream()))
                .map(ChecklistCounts.Count::sql).collect(Collectors.joining(" union all ", "", LENGTHENED))
                .replace(":round", round.id().toString()).replace(":hidden", nobody);
        Map<ChecklistItem, Tally> tallies = new EnumMap<>(ChecklistItem.class);
        for (Object row : em.createNativeQuery(sql).setParameter(1, now).getResultList()) {
            Object[] columns = (Object[]) row;
            String name = ((String) columns[0]).strip();
            if (columns[2] == null) {
                lengthened.add(DeadlineKind.valueOf(name));
            } else {
                tallies.put(ChecklistItem.valueOf(name), new Tally(((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
            }
        }
        return tallies;
    }
}
