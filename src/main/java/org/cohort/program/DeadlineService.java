package org.cohort.program;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/**
 * Moves the deadlines of a round (rules T1, T7): planned, looked at with everything it affects, confirmed, and undone within a
 * day while nothing newer was changed. In a draft, which nobody sees, they are moved at once and nobody is told.
 */
@UseCase
public class DeadlineService {

    static final Duration UNDO_WITHIN = Duration.ofHours(24);
    /** What ends with the announcement, whenever that is. */
    private static final Set<DeadlineKind> ANNOUNCING = EnumSet.of(DeadlineKind.REVIEWS_CLOSE, DeadlineKind.ANNOUNCEMENT);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    RoundPolicy policy;

    @Inject
    ProgramDirectory directory;

    @Inject
    DeadlineAudience audience;

    @Inject
    @Any
    Instance<DeadlineFollower> followers;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    /**
     * Plans a change of deadlines.
     *
     * @param version the version the form was made from
     * @return the change that waits to be confirmed; null when it is done already, in a draft
     * @throws Refused at every input that can't be right, or when nothing would change
     */
    @Requires(Role.ORGANIZER)
    public String plan(String roundPublicId, DeadlinesForm form, int version) {
        Round round = open(roundPublicId);
        if (round.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Map<DeadlineKind, DeadlineSetting> stored = settings(round.id());
        List<DeadlineMove> moves = moves(stored, DeadlineReading.read(form, round.zone(), stored,
                round.state() == RoundState.PUBLISHED ? DeadlineRules.required(round.rules()) : Set.of()));
        Verdict.when(!moves.isEmpty(), "deadline.same").enforce();
        forget(round);
        DeadlineChange change = new DeadlineChange(round, current.get().accountId(), clock.instant());
        em.persist(change);
        em.flush();
        moves.forEach(move -> em.persist(new DeadlineChangeLine(change.id(), move)));
        if (round.state() != RoundState.DRAFT) {
            return change.publicId();
        }
        change.confirmed(clock.instant(), carryOut(round, moves, null));
        return null;
    }

    /**
     * Does what was planned, and tells everybody it affects, once.
     *
     * @return how many people were told
     * @throws Refused when the round changed since it was planned, or when another organizer planned it
     */
    @Requires(Role.ORGANIZER)
    public int confirm(String roundPublicId, String changePublicId) {
        Round round = open(roundPublicId);
        DeadlineChange change = planned(round, changePublicId);
        Verdict.when(!change.isConfirmed(), "deadline.confirmed").and(mine(change, current.get())).enforce();
        if (round.version() != change.roundVersion()) {
            throw new Refused(Verdict.conflict("deadline.changed"));
        }
        int told = carryOut(round, lines(change), "round.DEADLINES");
        change.confirmed(clock.instant(), told);
        return told;
    }

    /**
     * Puts the deadlines back as they were before the last change, and tells everybody it affects, once.
     *
     * @return how many people were told
     */
    @Requires(Role.ORGANIZER)
    public int undo(String roundPublicId, String changePublicId) {
        Round round = open(roundPublicId);
        DeadlineChange change = planned(round, changePublicId);
        undoable(change, latest(round.id()), round).and(change.undoing().verdict(clock.instant())).enforce();
        List<DeadlineMove> lines = lines(change);
        DeadlineRules.back(lines, settings(round.id()), round.rules(), round.state()).enforce();
        int told = carryOut(round, lines.stream().map(DeadlineMove::back).toList(), "round.DEADLINES_BACK");
        change.undone(clock.instant(), current.get().accountId());
        return told;
    }

    /**
     * The round was announced: what leads to the announcement is over now, whatever had been published. Nobody is told of the date,
     * because everybody it was for is told the outcome. Called by the selection, in its transaction.
     */
    @Requires(Role.ORGANIZER)
    public void announced(String roundPublicId) {
        RoundRef ref = directory.roundByPublicId(roundPublicId);
        // A whole second, as forms write it. What was asked for before stays where it still is before; a grace would keep open what is over.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<DeadlineMove> moves = new ArrayList<>();
        settings(ref.id()).forEach((kind, setting) -> {
            if (ANNOUNCING.contains(kind) && setting.at() != null && setting.at().isAfter(now)) {
                Instant soft = setting.soft() != null && setting.soft().isBefore(now) ? setting.soft() : null;
                moves.add(new DeadlineMove(kind, setting, new DeadlineSetting(now, soft, 0)));
            }
        });
        // Somebody from the waiting list may be announced in a round that is archived, where no date lies ahead.
        if (!moves.isEmpty()) {
            Round round = open(roundPublicId);
            forget(round);
            carryOut(round, moves, null);
        }
    }

    /** Who confirms has seen what it does, and is told of it no more. */
    static Verdict mine(DeadlineChange change, Actor actor) {
        return Verdict.when(change.madeBy().equals(actor.accountId()), "deadline.anothers");
    }

    /** Whether it is the last change, and stands, and people see by it what they saw before: of a draft nobody saw anything. */
    static Verdict undoable(DeadlineChange change, DeadlineChange latest, Round round) {
        boolean drafted = round.publishedAt() != null && change.isConfirmed() && change.confirmedAt().isBefore(round.publishedAt());
        return Verdict.when(!change.isUndone(), "deadline.undone").and(Verdict.when(latest != null && latest.id().equals(change.id()), "deadline.newer"))
                .and(Verdict.when(!drafted, "deadline.drafted"));
    }

    /** @param key of the notice, or null to tell nobody @return how many people were told */
    private int carryOut(Round round, List<DeadlineMove> moves, String key) {
        // The deadlines count as the round's: two tabs do not overwrite each other's.
        em.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Map<DeadlineKind, DeadlineEntry> entries = entries(round.id());
        moves.forEach(move -> set(round, move, entries.get(move.kind())));
        em.flush();
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        settings(round.id()).forEach((kind, setting) -> dates.put(kind, setting.at()));
        transitions.refresh(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, dates));
        if (round.state() == RoundState.DRAFT) {
            return 0;
        }
        RoundRef ref = directory.round(round.id());
        followers.forEach(follower -> follower.follow(ref, moves));
        return key == null ? 0 : audience.tell(ref, moves, key);
    }

    private void set(Round round, DeadlineMove move, DeadlineEntry entry) {
        if (move.to().at() == null) {
            em.remove(entry);
        } else if (entry == null) {
            DeadlineEntry made = new DeadlineEntry(round.id(), move.kind(), move.to().at());
            made.set(move.to());
            em.persist(made);
        } else {
            entry.set(move.to());
        }
        LocalDate day = move.to().at() == null ? null : move.to().at().atZone(round.zone()).toLocalDate();
        if (move.kind() == DeadlineKind.INTERNSHIP_START) {
            round.days(day, round.endsOn());
        } else if (move.kind() == DeadlineKind.INTERNSHIP_END) {
            round.days(round.startsOn(), day);
        }
        audit.record("round", round.publicId(), "DEADLINE", null, null, move.noted());
    }

    static List<DeadlineMove> moves(Map<DeadlineKind, DeadlineSetting> stored, Map<DeadlineKind, DeadlineSetting> asked) {
        List<DeadlineMove> moves = new ArrayList<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            DeadlineSetting from = stored.getOrDefault(kind, DeadlineSetting.NONE);
            DeadlineSetting to = asked.getOrDefault(kind, DeadlineSetting.NONE);
            if (!from.equals(to)) {
                moves.add(new DeadlineMove(kind, from, to));
            }
        }
        return moves;
    }

    /** What she planned for the round before and never confirmed. */
    private void forget(Round round) {
        em.createQuery("select c from DeadlineChange c where c.roundId = :round and c.madeBy = :me and c.confirmedAt is null", DeadlineChange.class)
                .setParameter("round", round.id()).setParameter("me", current.get().accountId()).getResultList().forEach(change -> {
                    em.createQuery("delete from DeadlineChangeLine l where l.changeId = :change").setParameter("change", change.id()).executeUpdate();
                    em.remove(change);
                });
        em.flush();
    }

    private DeadlineChange planned(Round round, String publicId) {
        return em.createQuery("select c from DeadlineChange c where c.publicId = :id and c.roundId = :round", DeadlineChange.class)
                .setParameter("id", publicId).setParameter("round", round.id()).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private DeadlineChange latest(Long roundId) {
        return em.createQuery("select c from DeadlineChange c where c.roundId = :round and c.confirmedAt is not null order by c.confirmedAt desc, c.id desc",
                DeadlineChange.class).setParameter("round", roundId).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    private List<DeadlineMove> lines(DeadlineChange change) {
        return em.createQuery("select l from DeadlineChangeLine l where l.changeId = :change", DeadlineChangeLine.class)
                .setParameter("change", change.id()).getResultStream().map(DeadlineChangeLine::move)
                .sorted(Comparator.comparing(DeadlineMove::kind)).toList();
    }

    private Map<DeadlineKind, DeadlineEntry> entries(Long roundId) {
        return em.createQuery("select d from DeadlineEntry d where d.roundId = :round", DeadlineEntry.class).setParameter("round", roundId)
                .getResultStream().collect(Collectors.toMap(DeadlineEntry::kind, Function.identity()));
    }

    private Map<DeadlineKind, DeadlineSetting> settings(Long roundId) {
        Map<DeadlineKind, DeadlineSetting> settings = new EnumMap<>(DeadlineKind.class);
        entries(roundId).forEach((kind, entry) -> settings.put(kind, entry.setting()));
        return settings;
    }

    /** A round she organizes that can be changed. */
    private Round open(String publicId) {
        RoundRef ref = directory.roundByPublicId(publicId);
        if (!policy.organizes(current.get(), ref)) {
            throw new NotFound();
        }
        Verdict.when(ref.state() != RoundState.ARCHIVED, "round.archived").enforce();
        return em.find(Round.class, ref.id());
    }
}
