package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.text.Phrase;

/**
 * Who is told that deadlines of a round moved: everybody once, whatever she is in it and however many of them concern her
 * (rule T7). Who has an extension that reaches beyond a deadline as it was and as it is, is not affected by that one; and who acts
 * where a team or a community has one is not affected there (rule T3).
 */
@ApplicationScoped
class DeadlineAudience {

    /**
     * Somebody who is told.
     *
     * @param as    everything she is in the round
     * @param kinds the deadlines that concern her
     * @param path  the page her notice leads to
     */
    record Told(Long accountId, Set<DeadlineFollower.Concern> as, Set<DeadlineKind> kinds, String path) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    @Any
    Instance<DeadlineFollower> followers;

    @Inject
    CurrentActor current;

    @Inject
    RoundPeople people;

    @Inject
    Outbox outbox;

    /** Everybody but who moves them, by account. */
    Collection<Told> of(RoundRef round, Collection<DeadlineMove> moves) {
        Set<DeadlineKind> seen = moves.stream().filter(DeadlineMove::isSeen).map(DeadlineMove::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(DeadlineKind.class)));
        Map<Long, Told> told = new LinkedHashMap<>();
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<DeadlineKind, DeadlineMove> by = moves.stream().collect(Collectors.toMap(DeadlineMove::kind, Function.identity()));
        List<ExtensionGrant> longer = em.createQuery("select e from ExtensionGrant e where e.roundId = :round and e.kind in :kinds and e.revokedAt is null", ExtensionGrant.class)
                .setParameter("round", round.id()).setParameter("kinds", seen).getResultStream()
                .filter(extension -> !extension.untilAt().isBefore(by.get(extension.kind()).later())).toList();
        for (DeadlineFollower follower : followers) {
            for (DeadlineFollower.Concerned concerned : follower.concerned(round, seen)) {
                add(told, concerned, seen, longer, round);
            }
        }
        told.remove(current.get().accountId());
        return told.values();
    }

    /** @param key of the notice @return how many were told, without those of whom who moves them must know nothing (rule R3) */
    int tell(RoundRef round, Collection<DeadlineMove> moves, String key) {
        Collection<Told> audience = of(round, moves);
        for (Told person : audience) {
            List<Phrase> words = moves.stream().filter(move -> person.kinds().contains(move.kind())).flatMap(move -> move.words().stream()).toList();
            outbox.tell(person.accountId(), key, person.path(), round.name(), new Phrase.Lines(words));
        }
        Set<Long> hidden = people.hidden(current.get(), round);
        return (int) audience.stream().filter(person -> !hidden.contains(person.accountId())).count();
    }

    private static void add(Map<Long, Told> told, DeadlineFollower.Concerned concerned, Set<DeadlineKind> seen, List<ExtensionGrant> longer, RoundRef round) {
        Set<DeadlineKind> kinds = EnumSet.noneOf(DeadlineKind.class);
        concerned.kinds().stream().filter(seen::contains).forEach(kinds::add);
        longer.stream().filter(extension -> extension.countsFor(concerned.accountId(), concerned.place())).forEach(extension -> kinds.remove(extension.kind()));
        if (kinds.isEmpty()) {
            return;
        }
        String path = concerned.path() == null ? round.path() : concerned.path();
        // The first that speaks of her says where her notice leads.
        Told person = told.computeIfAbsent(concerned.accountId(),
                account -> new Told(account, EnumSet.noneOf(DeadlineFollower.Concern.class), EnumSet.noneOf(DeadlineKind.class), path));
        person.as().add(concerned.as());
        person.kinds().addAll(kinds);
    }
}
