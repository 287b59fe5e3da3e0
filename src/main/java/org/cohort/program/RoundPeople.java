package org.cohort.program;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Words;

/**
 * Who takes part in a round, as its organizers may know it: the features say who does ({@link RoundMembers}) and whom one of
 * them must know nothing of (rule R3).
 */
@Queries
public class RoundPeople {

    /** How many are offered; who is not among them is named by her address. */
    static final int MOST = 300;

    /** A person to choose. @param id of her account, public @param as everything she is in the round, in words */
    public record Choice(String id, String name, String as) {

        /** What tells her from another of the same name. */
        public String label() {
            return name + " · " + as;
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    @Any
    Instance<RoundMembers> features;

    @Inject
    RoundPolicy policy;

    /** By name, the first {@value #MOST}; without herself and those she must know nothing of. @throws NotFound for who does not organize the round */
    public List<Choice> choices(Actor actor, RoundRef round) {
        Map<Long, Set<String>> roles = members(actor, round, false);
        return roles.isEmpty() ? List.of() : em.createQuery("select a.id, a.publicId, a.name from Account a where a.closedAt is null and a.id in :ids"
                        + " order by a.name, a.id", Object[].class)
                .setParameter("ids", roles.keySet()).setMaxResults(MOST).getResultStream()
                .map(row -> new Choice((String) row[1], (String) row[2], String.join("; ", roles.get((Long) row[0])))).toList();
    }

    /**
     * The account of one of them, by the public id or by the address. Who has only begun to apply is found by her address alone:
     * no list tells of her, but she may have asked.
     *
     * @throws NotFound likewise
     */
    Optional<Long> account(Actor actor, RoundRef round, String typed) {
        boolean address = typed.indexOf('@') > 0;
        Set<Long> ids = members(actor, round, address).keySet();
        return ids.isEmpty() ? Optional.empty() : em.createQuery("select a.id from Account a where a.closedAt is null and a.id in :ids and "
                        + (address ? "lower(a.email) = lower(:typed)" : "a.publicId = :typed"), Long.class)
                .setParameter("ids", ids).setParameter("typed", typed.strip()).getResultStream().findFirst();
    }

    /** Of whom the actor must know nothing in this round (rule R3). */
    public Set<Long> hidden(Actor actor, RoundRef round) {
        return actor.isSignedIn() ? hidden(actor.accountId(), round) : new HashSet<>();
    }

    /** Of whom the person with this account must know nothing in this round (rule R3). */
    public Set<Long> hidden(Long account, RoundRef round) {
        Set<Long> hidden = new HashSet<>();
        features.forEach(feature -> hidden.addAll(feature.hiddenFrom(account, round)));
        return hidden;
    }

    /** Whom more time for this concerns in a team or a community, each once. */
    Set<Long> team(DeadlineKind kind, Place place) {
        Set<Long> team = new TreeSet<>();
        features.forEach(feature -> team.addAll(feature.team(kind, place)));
        return team;
    }

    /** @param drafts whether those count whom organizers are not told of @return what each is, in words */
    private Map<Long, Set<String>> members(Actor actor, RoundRef round, boolean drafts) {
        if (!actor.isSystem() && !policy.organizes(actor, round)) {
            throw new NotFound();
        }
        Map<Long, Set<String>> roles = new LinkedHashMap<>();
        for (RoundMembers feature : features) {
            for (RoundMembers.Member member : feature.members(round)) {
                if (drafts || member.told()) {
                    roles.computeIfAbsent(member.accountId(), id -> new TreeSet<>())
                            .add(Words.say(actor.locale(), actor.zone(), "program.people." + member.as(), member.of()));
                }
            }
        }
        roles.keySet().removeAll(hidden(actor, round));
        if (actor.isSignedIn()) {
            roles.remove(actor.accountId());
        }
        return roles;
    }
}
