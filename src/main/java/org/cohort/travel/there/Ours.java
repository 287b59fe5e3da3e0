package org.cohort.travel.there;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;

/** Where presences are found, and who belongs to a community. */
@ApplicationScoped
class Ours {

    private static final String PEOPLE = "select count(p) from Participation p join ProgramRound r on r.id = p.roundId where p.communityId = :community and "
            + Belonging.PEOPLE;

    /** The same for everybody at a conference. By table name: roles belong to accounts, which nothing else reads. */
    private static final String BELONGING = "select p.account_id from conference_presence p join conference c on c.id = p.conference_id where p.conference_id = ?1"
            + " and exists (select 1 from participation a join round r on r.id = a.round_id where a.community_id = c.community_id and a.state = 'APPROVED'"
            + " and (exists (select 1 from role_grant g where g.account_id = p.account_id and (g.role = 'COORDINATOR' and g.scope_id = a.id or g.role = 'ORGANIZER' and g.scope_id = r.program_id"
            + " or g.role = 'MENTOR' and g.scope_id in (select j.id from project j where j.participation_id = a.id)))"
            + " or exists (select 1 from internship i where i.participation_id = a.id and i.account_id = p.account_id and i.state in ('ACTIVE', 'COMPLETED'))))";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Whether the actor coordinates, organizes, mentors or is (or was) an intern in the community. */
    boolean belongs(Actor actor, Long communityId) {
        return actor.isSignedIn() && Belonging.of(actor, em.createQuery(PEOPLE, Long.class).setParameter("community", communityId)).getSingleResult() > 0;
    }

    /** Of those who said to be there the accounts that belong to the community by now: an internship that failed and a role that was taken away end it. */
    Set<Long> belonging(Long conferenceId) {
        List<?> rows = em.createNativeQuery(BELONGING).setParameter(1, conferenceId).getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).collect(Collectors.toSet());
    }

    /** Who said to be there, in the order in which they did. */
    List<Presence> at(Long conferenceId) {
        return em.createQuery("select p from Presence p where p.conferenceId = :conference order by p.id", Presence.class)
                .setParameter("conference", conferenceId).setMaxResults(500).getResultList();
    }

    /** Null when they did not say so. */
    Presence of(Long conferenceId, Long accountId) {
        return em.createQuery("select p from Presence p where p.conferenceId = :conference and p.accountId = :account", Presence.class)
                .setParameter("conference", conferenceId).setParameter("account", accountId).getResultStream().findFirst().orElse(null);
    }

    /** @throws NotFound when there is none at this conference */
    Presence one(Long conferenceId, String publicId) {
        return em.createQuery("select p from Presence p where p.conferenceId = :conference and p.publicId = :id", Presence.class)
                .setParameter("conference", conferenceId).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    void add(Presence presence) {
        em.persist(presence);
        em.flush();
    }

    /** Nobody is welcomed by who is not there. */
    void remove(Presence presence) {
        release(presence);
        em.remove(presence);
        em.flush();
    }

    void release(Presence host) {
        at(host.conferenceId()).stream().filter(guest -> host.accountId().equals(guest.hostAccountId())).forEach(guest -> guest.welcomedBy(null));
    }
}
