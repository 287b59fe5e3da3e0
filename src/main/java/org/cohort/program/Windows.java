package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;

/**
 * When something is open in a round, for one person: the one place that knows a round's deadlines, her extensions and those of teams and communities
 * (rules T2, T3). Forms, services, buttons, reminders and lights all ask here. Two statements a question at most.
 */
@Queries
public class Windows {

    private static final Long NOBODY = -1L;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /**
     * The window of a gate, where nothing is done for a project or a community. Nothing is ever open in a draft round, nor in an archived one.
     *
     * @param account the person it is asked for, whose extensions count; null for everybody
     */
    public Window of(Long roundId, Gate gate, Long account) {
        return of(roundId, gate, account, null);
    }

    /** The window of a gate where she acts: the latest of the round's end, hers, the team's and the community's holds (rule T3). */
    public Window of(Long roundId, Gate gate, Long account, Place place) {
        return on(roundId, account, place != null).window(gate, place);
    }

    /** The windows of all gates. @param account as in {@link #of} */
    public Map<Gate, Window> all(Long roundId, Long account) {
        return on(roundId, account, false).all(null);
    }

    /** The windows of all gates where she acts. */
    public Map<Gate, Window> all(Long roundId, Long account, Place place) {
        return on(roundId, account, true).all(place);
    }

    /** The windows of the round for her, to be asked of several places. */
    public RoundWindows on(Long roundId, Long account) {
        return on(roundId, account, true);
    }

    /** The window of a gate in every round that is shown, as everybody has it without the grace: by the rounds' public ids. One statement. */
    public Map<String, Window> shown(Gate gate) {
        Map<String, Map<DeadlineKind, Deadline>> deadlines = new HashMap<>();
        Set<String> shut = new HashSet<>();
        for (Object[] row : em.createQuery("select r.publicId, r.state, d from DeadlineEntry d join ProgramRound r on r.id = d.roundId where r.state <> :draft"
                        + " and d.kind in :kinds", Object[].class)
                .setParameter("draft", RoundState.DRAFT).setParameter("kinds", List.of(gate.opens(), gate.closes())).getResultList()) {
            DeadlineEntry entry = (DeadlineEntry) row[2];
            deadlines.computeIfAbsent((String) row[0], round -> new EnumMap<>(DeadlineKind.class)).put(entry.kind(), entry.deadline());
            if (row[1] == RoundState.ARCHIVED) {
                shut.add((String) row[0]);
            }
        }
        Map<String, Window> windows = new HashMap<>();
        deadlines.forEach((round, dates) -> windows.put(round, new RoundWindows(dates, null, List.of(), shut.contains(round)).window(gate, null).shown()));
        return windows;
    }

    private RoundWindows on(Long roundId, Long account, boolean groups) {
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        boolean shut = false;
        for (Object[] row : em.createQuery("select d, r.state from DeadlineEntry d join ProgramRound r on r.id = d.roundId where r.id = :round and r.state <> :draft",
                Object[].class).setParameter("round", roundId).setParameter("draft", RoundState.DRAFT).getResultList()) {
            DeadlineEntry entry = (DeadlineEntry) row[0];
            deadlines.put(entry.kind(), entry.deadline());
            shut = row[1] == RoundState.ARCHIVED;
        }
        boolean none = deadlines.isEmpty() || shut || account == null && !groups;
        return new RoundWindows(deadlines, account, none ? List.of() : em.createQuery("select e from ExtensionGrant e where e.roundId = :round"
                        + " and e.revokedAt is null and (e.accountId = :account or e.accountId is null)", ExtensionGrant.class)
                .setParameter("round", roundId).setParameter("account", account == null ? NOBODY : account).getResultList(), shut);
    }

    /**
     * A round with its dates, asked together.
     *
     * @param dates   all that are set, drafts included
     * @param windows as everybody has them; of a draft none ever opens
     */
    public record Sheet(RoundRef ref, Round round, Map<DeadlineKind, Instant> dates, RoundWindows windows) {
    }

    /** One statement. @throws NotFound when there is no such round */
    public Sheet sheet(String publicId) {
        List<Object[]> rows = em.createQuery("select r, d, p.id, p.publicId, p.name, r.stipend.value, r.stipend.currency"
                        + " from ProgramRound r join Program p on p.id = r.programId left join DeadlineEntry d on d.roundId = r.id where r.publicId = :id", Object[].class)
                .setParameter("id", publicId).getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        Object[] first = rows.get(0);
        Round r = (Round) first[0];
        RoundRef ref = new RoundRef(r.id(), r.publicId(), r.name(), r.state(), r.zone(), r.startsOn(), r.endsOn(), (Long) first[2], (String) first[3],
                (String) first[4], (BigDecimal) first[5], (Currency) first[6], r.rules());
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        rows.stream().map(row -> (DeadlineEntry) row[1]).filter(Objects::nonNull).forEach(entry -> {
            dates.put(entry.kind(), entry.at());
            if (r.state() != RoundState.DRAFT) {
                deadlines.put(entry.kind(), entry.deadline());
            }
        });
        return new Sheet(ref, r, dates, new RoundWindows(deadlines, null, List.of(), r.state() == RoundState.ARCHIVED));
    }

    /** Who and what has more time for this in the round: everybody else has the same end. */
    public Extended extended(Long roundId, DeadlineKind kind) {
        return new Extended(em.createQuery("select e from ExtensionGrant e where e.roundId = :round and e.kind = :kind and e.revokedAt is null", ExtensionGrant.class)
                .setParameter("round", roundId).setParameter("kind", kind).getResultList());
    }

    /** The extensions of a kind that stand in a round. */
    public record Extended(List<ExtensionGrant> grants) {

        /** Whether one of them counts for her there. */
        public boolean touches(Long account, Place place) {
            return grants.stream().anyMatch(grant -> grant.countsFor(account, place));
        }

        /** Until when somebody can have it open, whose end is not everybody's; null without any. */
        public Instant latest() {
            return grants.stream().map(ExtensionGrant::untilAt).max(Comparator.naturalOrder()).orElse(null);
        }
    }

    /** The instant of a deadline, drafts included, or null when it is not set. Only to be shown or to date something: "open?" is asked of {@link #of}. */
    public Instant at(Long roundId, DeadlineKind kind) {
        return dates(roundId).get(kind);
    }

    /** All deadlines of a round that are set, drafts included. */
    public Map<DeadlineKind, Instant> dates(Long roundId) {
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        em.createQuery("select d from DeadlineEntry d where d.roundId = :round", DeadlineEntry.class)
                .setParameter("round", roundId).getResultList().forEach(entry -> dates.put(entry.kind(), entry.at()));
        return dates;
    }

    /** The dates that people are asked to keep before deadlines (rule T1), where there are such. Only to be shown. */
    public Map<DeadlineKind, Instant> soft(Long roundId) {
        Map<DeadlineKind, Instant> soft = new EnumMap<>(DeadlineKind.class);
        em.createQuery("select d from DeadlineEntry d where d.roundId = :round and d.softAt is not null", DeadlineEntry.class)
                .setParameter("round", roundId).getResultList().forEach(entry -> soft.put(entry.kind(), entry.softAt()));
        return soft;
    }
}
