package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;

/**
 * When something is open in a round, for one person: the one place that knows a round's deadlines and her extensions
 * (rules T2, T3). Forms, services, buttons, reminders and lights all ask here. Two statements a question at most.
 */
@Queries
public class Windows {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /**
     * The window of a gate. Nothing is ever open in a draft round.
     *
     * @param account the person it is asked for, whose extensions count; null for everybody
     */
    public Window of(Long roundId, Gate gate, Long account) {
        return all(roundId, account).get(gate);
    }

    /** The windows of all gates. @param account as in {@link #of} */
    public Map<Gate, Window> all(Long roundId, Long account) {
        Map<DeadlineKind, Deadline> deadlines = shown(roundId);
        Map<DeadlineKind, List<Extension>> extensions = account == null || deadlines.isEmpty() ? Map.of() : extensions(roundId, account);
        Map<Gate, Window> windows = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            windows.put(gate, gate.window(deadlines, extensions.getOrDefault(gate.closes(), List.of())));
        }
        return windows;
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

    private Map<DeadlineKind, Deadline> shown(Long roundId) {
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        em.createQuery("select d from DeadlineEntry d join ProgramRound r on r.id = d.roundId where r.id = :round and r.state <> :draft",
                        DeadlineEntry.class)
                .setParameter("round", roundId).setParameter("draft", RoundState.DRAFT).getResultList()
                .forEach(entry -> deadlines.put(entry.kind(), entry.deadline()));
        return deadlines;
    }

    private Map<DeadlineKind, List<Extension>> extensions(Long roundId, Long account) {
        return em.createQuery("select e from ExtensionGrant e where e.roundId = :round and e.accountId = :account and e.revokedAt is null",
                        ExtensionGrant.class)
                .setParameter("round", roundId).setParameter("account", account).getResultStream()
                .collect(Collectors.groupingBy(ExtensionGrant::kind,
                        Collectors.mapping(grant -> new Extension(grant.untilAt()), Collectors.toList())));
    }
}
