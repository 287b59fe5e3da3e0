package org.cohort.program;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.time.Deadline;

/** What organizers read of a round's deadlines: the editor, and what a planned change would do. To everybody else nothing of it exists. */
@Queries
public class DeadlineQueries {

    /**
     * The editor of a round's deadlines.
     *
     * @param settings those that are set
     * @param warnings what is allowed but seldom meant
     * @param last     the last change, or null
     */
    public record Editor(RoundRef round, int version, Map<DeadlineKind, DeadlineSetting> settings, List<Phrase> warnings, Last last) {

        public boolean isShown() {
            return round.state() != RoundState.DRAFT;
        }
    }

    /**
     * The last change of a round's deadlines.
     *
     * @param undo  whether it can be undone now, or why not
     * @param tells how many people undoing it would tell, of those the reader may know (rule R3); 0 where it can't be undone
     */
    public record Last(String publicId, String by, Instant at, int told, boolean undone, List<DeadlineMove> moves, Verdict undo, int tells) {
    }

    /**
     * What a planned change would do, as its reader may know it: whom she must know nothing of is told, and counted nowhere (rule R3).
     *
     * @param told       how many people of each kind would be told; somebody who is two of them counts in both
     * @param people     how many people that are
     * @param gates      what would open or close at once, in words
     * @param warnings   what is allowed but seldom meant
     * @param extensions the personal ones that it touches
     * @param ready      whether it can be confirmed: who reads it planned it, and the round did not change since
     */
    public record Preview(RoundRef round, String publicId, List<DeadlineMove> moves, Map<DeadlineFollower.Concern, Long> told, int people,
                          List<Phrase> gates, List<Phrase> warnings, List<Extended> extensions, List<DeadlineFollower.Effect> effects, Verdict ready) {
    }

    /** An extension beside a deadline that moves. @param holds whether it still reaches beyond it */
    public record Extended(String name, DeadlineKind kind, Instant untilAt, boolean holds) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy policy;

    @Inject
    DeadlineAudience audience;

    @Inject
    RoundPeople people;

    @Inject
    @Any
    Instance<DeadlineFollower> followers;

    /** @throws NotFound for who does not organize it */
    public Editor editor(Actor actor, String roundPublicId) {
        RoundRef round = organized(actor, roundPublicId);
        Map<DeadlineKind, DeadlineSetting> settings = settings(round.id());
        return new Editor(round, em.find(Round.class, round.id()).version(), settings, DeadlineRules.warnings(settings), last(actor, round, settings));
    }

    /** @throws NotFound for who does not organize it, and when there is no such plan or it is done */
    public Preview preview(Actor actor, String roundPublicId, String changePublicId) {
        RoundRef round = organized(actor, roundPublicId);
        DeadlineChange change = em.createQuery("select c from DeadlineChange c where c.publicId = :id and c.roundId = :round and c.confirmedAt is null",
                        DeadlineChange.class).setParameter("id", changePublicId).setParameter("round", round.id()).getResultStream().findFirst().orElseThrow(NotFound::new);
        List<DeadlineMove> moves = moves(change.id());
        Map<DeadlineKind, DeadlineSetting> before = settings(round.id());
        Map<DeadlineKind, DeadlineSetting> after = new EnumMap<>(before);
        moves.forEach(move -> after.put(move.kind(), move.to()));
        after.values().removeIf(setting -> setting.at() == null);
        Set<Long> hidden = people.hidden(actor, round);
        List<DeadlineAudience.Told> told = told(actor, round, moves);
        Map<DeadlineFollower.Concern, Long> counts = told.stream().flatMap(person -> person.as().stream())
                .collect(Collectors.groupingBy(as -> as, () -> new EnumMap<>(DeadlineFollower.Concern.class), Collectors.counting()));
        List<DeadlineFollower.Effect> effects = new ArrayList<>();
        followers.forEach(follower -> follower.effects(round, moves, hidden).stream().filter(effect -> effect.count() > 0).forEach(effects::add));
        return new Preview(round, changePublicId, moves, counts, told.size(), gates(before, after), DeadlineRules.warnings(after),
                extensions(round, moves, hidden), effects, DeadlineService.mine(change, actor)
                        .and(Verdict.when(em.find(Round.class, round.id()).version() == change.roundVersion(), "deadline.changed")));
    }

    /** Whether this was planned and is confirmed, so that there is nothing to look at any more. @throws NotFound for who does not organize it */
    public boolean isConfirmed(Actor actor, String roundPublicId, String changePublicId) {
        RoundRef round = organized(actor, roundPublicId);
        return em.createQuery("select count(c) from DeadlineChange c where c.publicId = :id and c.roundId = :round and c.confirmedAt is not null", Long.class)
                .setParameter("id", changePublicId).setParameter("round", round.id()).getSingleResult() > 0;
    }

    /** Who would be told of it, of those the reader may know (rule R3). */
    private List<DeadlineAudience.Told> told(Actor actor, RoundRef round, List<DeadlineMove> moves) {
        Set<Long> hidden = people.hidden(actor, round);
        return audience.of(round, moves).stream().filter(person -> !hidden.contains(person.accountId())).toList();
    }

    /** What is open now and would not be, and the other way round. */
    private List<Phrase> gates(Map<DeadlineKind, DeadlineSetting> before, Map<DeadlineKind, DeadlineSetting> after) {
        Instant now = clock.instant();
        List<Phrase> words = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            boolean was = gate.window(deadlines(before), List.of()).isOpen(now);
            boolean is = gate.window(deadlines(after), List.of()).isOpen(now);
            if (was != is) {
                words.add(Phrase.of(is ? "deadline.says.opens" : "deadline.says.closes", gate));
            }
        }
        return words;
    }

    /** As in the list of extensions. @param hidden of whom she must know nothing (rule R3) */
    private List<Extended> extensions(RoundRef round, List<DeadlineMove> moves, Set<Long> hidden) {
        Map<DeadlineKind, Instant> to = new HashMap<>();
        moves.stream().filter(DeadlineMove::isMoved).forEach(move -> to.put(move.kind(), move.to().at()));
        if (to.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select coalesce(a.name, p.title, c.name), e.kind, e.untilAt, e.accountId from ExtensionGrant e " + ExtensionQueries.WHOSE
                        + "where e.roundId = :round and e.kind in :kinds and e.revokedAt is null order by e.id", Object[].class)
                .setParameter("round", round.id()).setParameter("kinds", to.keySet()).setMaxResults(500).getResultStream()
                .filter(row -> !hidden.contains((Long) row[3]))
                .map(row -> new Extended((String) row[0], (DeadlineKind) row[1], (Instant) row[2],
                        to.get((DeadlineKind) row[1]) == null || ((Instant) row[2]).isAfter(to.get((DeadlineKind) row[1]))))
                .sorted(Comparator.comparing(Extended::holds).thenComparing(Extended::name)).toList();
    }

    private Last last(Actor actor, RoundRef round, Map<DeadlineKind, DeadlineSetting> settings) {
        return em.createQuery("select c, a.name from DeadlineChange c join Account a on a.id = c.madeBy where c.roundId = :round "
                        + "and c.confirmedAt is not null order by c.confirmedAt desc, c.id desc", Object[].class)
                .setParameter("round", round.id()).setMaxResults(1).getResultStream().findFirst().map(row -> {
                    DeadlineChange change = (DeadlineChange) row[0];
                    List<DeadlineMove> moves = moves(change.id());
                    Verdict undo = Verdict.when(round.state() != RoundState.ARCHIVED, "round.archived").and(DeadlineService.undoable(change, change, em.find(Round.class, round.id())))
                            .and(change.undoing().verdict(clock.instant())).and(DeadlineRules.back(moves, settings, round.rules(), round.state()));
                    int tells = undo.isAllowed() && round.state() != RoundState.DRAFT ? told(actor, round, moves.stream().map(DeadlineMove::back).toList()).size() : 0;
                    return new Last(change.publicId(), (String) row[1], change.confirmedAt(), change.told(), change.isUndone(), moves, undo, tells);
                }).orElse(null);
    }

    private List<DeadlineMove> moves(Long changeId) {
        return em.createQuery("select l from DeadlineChangeLine l where l.changeId = :change", DeadlineChangeLine.class)
                .setParameter("change", changeId).getResultStream().map(DeadlineChangeLine::move)
                .sorted(Comparator.comparing(DeadlineMove::kind)).toList();
    }

    private Map<DeadlineKind, DeadlineSetting> settings(Long roundId) {
        Map<DeadlineKind, DeadlineSetting> settings = new EnumMap<>(DeadlineKind.class);
        em.createQuery("select d from DeadlineEntry d where d.roundId = :round", DeadlineEntry.class).setParameter("round", roundId)
                .getResultList().forEach(entry -> settings.put(entry.kind(), entry.setting()));
        return settings;
    }

    private static Map<DeadlineKind, Deadline> deadlines(Map<DeadlineKind, DeadlineSetting> settings) {
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        settings.forEach((kind, setting) -> deadlines.put(kind, setting.deadline()));
        return deadlines;
    }

    private RoundRef organized(Actor actor, String publicId) {
        RoundRef round = directory.roundByPublicId(publicId);
        if (!policy.organizes(actor, round)) {
            throw new NotFound();
        }
        return round;
    }
}
