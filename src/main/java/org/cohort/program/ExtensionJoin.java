package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** More time for everybody in a community, where two parts in a round become one: of two for the same the longer stands (rule T3), and both stay in the record. */
@ApplicationScoped
public class ExtensionJoin {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory rounds;

    @Inject
    ExtensionNews news;

    /** Whoever has another end by it is told; of both communities, because they are one. */
    public void join(Long from, Long to) {
        Map<DeadlineKind, ExtensionGrant> here = byKind(standing("e.participationId = :id", to));
        Map<DeadlineKind, ExtensionGrant> there = byKind(standing("e.participationId = :id", from));
        List<ExtensionGrant> gained = new ArrayList<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            ExtensionGrant own = here.get(kind);
            ExtensionGrant theirs = there.get(kind);
            if (own != null && theirs != null) {
                ExtensionGrant shorter = own.untilAt().isBefore(theirs.untilAt()) ? own : theirs;
                shorter.revoke(clock.instant());
                news.keep(shorter, "REVOKE", shorter.untilAt());
                if (!own.untilAt().equals(theirs.untilAt())) {
                    gained.add(shorter == own ? theirs : own);
                }
            } else if (own != null || theirs != null) {
                gained.add(own == null ? theirs : own);
            }
        }
        em.flush();
        em.createQuery("update ExtensionGrant e set e.participationId = :to where e.participationId = :from").setParameter("to", to).setParameter("from", from).executeUpdate();
        for (ExtensionGrant grant : gained) {
            em.refresh(grant);
            news.joined(grant, rounds.round(grant.roundId()), List.of(from, to));
        }
    }

    /** What is asked of people in the community has the date that holds, when all that is theirs has moved. */
    public void redate(Long community) {
        standing("e.participationId in (select x.id from Participation x where x.communityId = :id)", community)
                .forEach(grant -> news.redate(grant, rounds.round(grant.roundId()), true));
    }

    private List<ExtensionGrant> standing(String where, Long id) {
        return em.createQuery("select e from ExtensionGrant e where e.revokedAt is null and " + where + " order by e.id", ExtensionGrant.class).setParameter("id", id).getResultList();
    }

    private static Map<DeadlineKind, ExtensionGrant> byKind(List<ExtensionGrant> grants) {
        return grants.stream().collect(Collectors.toMap(ExtensionGrant::kind, Function.identity()));
    }
}
