package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Slug;

/** Where the services find communities. */
@ApplicationScoped
public class Communities {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The community of this name in any case and however many blanks, or that one of this name became part of, or null. */
    Community byName(String name) {
        return Stream.of("select c from Community c where lower(c.name) = :name order by c.id",
                        "select c from FormerAddress f join Community c on c.id = f.communityId where lower(f.name) = :name order by f.id desc")
                .map(jpql -> em.createQuery(jpql, Community.class).setParameter("name", plain(name).toLowerCase(Locale.ROOT)).setMaxResults(1).getResultList())
                .flatMap(List::stream).findFirst().orElse(null);
    }

    /** A name with one blank between its words, as every community's is kept. */
    private static String plain(String name) {
        return name.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** @throws NotFound when there is no such community */
    Long key(String publicId) {
        return em.createQuery("select c.id from Community c where c.publicId = :id", Long.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** Stores a new one, with an address made from its name. */
    Community add(String name, Instant now) {
        String called = plain(name);
        Community community = new Community(Slug.free(called, this::isTaken), called, now);
        em.persist(community);
        em.flush();
        return community;
    }

    /** The community's participation in the round, or null. */
    Participation participationOf(Long communityId, Long roundId) {
        return em.createQuery("select x from Participation x where x.communityId = :community and x.roundId = :round", Participation.class)
                .setParameter("community", communityId).setParameter("round", roundId).getResultStream().findFirst().orElse(null);
    }

    /** Whether this participation's coordinators may change what the community says of itself: it is approved, or the community is in no other round. */
    public boolean speaksFor(Participation participation) {
        return participation.state() == ParticipationState.APPROVED
                || em.createQuery("select count(x) from Participation x where x.communityId = :community and x.id <> :this", Long.class)
                        .setParameter("community", participation.communityId()).setParameter("this", participation.id()).getSingleResult() == 0;
    }

    /** Whether everybody may see the community: it takes or took part in a round that is shown. */
    public boolean isShown(String publicId) {
        return em.createQuery("select count(x) from Participation x join Community c on c.id = x.communityId join ProgramRound r on r.id = x.roundId"
                        + " where c.publicId = :id and (x.state = :approved or x.reopened = true) and r.state <> :draft", Long.class)
                .setParameter("id", publicId).setParameter("approved", ParticipationState.APPROVED).setParameter("draft", RoundState.DRAFT).getSingleResult() > 0;
    }

    /** Whether the account may sign a known community up: it has coordinated it where it was let in, or nobody has who is still here. */
    boolean mayBring(Long communityId, Long account) {
        List<Long> coordinators = em.createQuery("select g.accountId from RoleGrant g join Account a on a.id = g.accountId where g.role = :role"
                        + " and a.closedAt is null and g.scopeId in"
                        + " (select x.id from Participation x where x.communityId = :community and x.state = :approved)", Long.class)
                .setParameter("role", Role.COORDINATOR).setParameter("community", communityId)
                .setParameter("approved", ParticipationState.APPROVED).getResultList();
        return coordinators.isEmpty() || coordinators.contains(account);
    }

    /** An address that led to a community once leads to no other. */
    private boolean isTaken(String slug) {
        return em.createQuery("select count(f) from FormerAddress f where f.publicId = :id", Long.class).setParameter("id", slug).getSingleResult() > 0
                || em.createQuery("select count(c) from Community c where c.publicId = :id", Long.class).setParameter("id", slug).getSingleResult() > 0;
    }
}
