package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.Conference;

/** Where the services find grants. */
@ApplicationScoped
class Grants {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Grant byPublicId(String publicId) {
        return em.createQuery("select g from TravelGrant g where g.publicId = :id", Grant.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    Grant byId(Long id) {
        Grant grant = em.find(Grant.class, id);
        if (grant == null) {
            throw new NotFound();
        }
        return grant;
    }

    /** A person's grant for a conference, or null. */
    Grant own(Long conferenceId, Long accountId) {
        return em.createQuery("select g from TravelGrant g where g.conferenceId = :conference and g.accountId = :account", Grant.class)
                .setParameter("conference", conferenceId).setParameter("account", accountId).getResultStream().findFirst().orElse(null);
    }

    /** Lets nobody else begin a request for the conference until this transaction ends: one for each person, also by a double click. */
    void lock(Long conferenceId) {
        em.find(Conference.class, conferenceId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Lets nobody else do anything with its claim until this transaction ends. Asked first, before anything of it is read, so that what is
     * read is what stands: handing in a claim does not change the grant, only hold it.
     */
    void hold(String publicId) {
        em.createQuery("select g from TravelGrant g where g.publicId = :id", Grant.class).setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    void add(Grant grant) {
        em.persist(grant);
        em.flush();
    }

    /** The name of another conference whose trip report she owes, or null (rule G2). @param today a day that is over everywhere counts */
    String owed(Long accountId, Long exceptConferenceId, LocalDate today) {
        return em.createQuery("select c.name from TravelGrant g join Conference c on c.id = g.conferenceId where g.accountId = :account"
                        + " and g.conferenceId <> :conference and (g.state = :travelled or g.state = :accepted and c.endsOn < :today) order by c.endsOn", String.class)
                .setParameter("account", accountId).setParameter("conference", exceptConferenceId).setParameter("today", today)
                .setParameter("travelled", GrantState.TRAVELLED).setParameter("accepted", GrantState.ACCEPTED)
                .getResultStream().findFirst().orElse(null);
    }

    /** Whether one of the two declared a conflict of interest with the other. By table name: it is another feature's table. */
    boolean inConflict(Long one, Long other) {
        return !em.createNativeQuery("select 1 from conflict where account_id = ?1 and other_account_id = ?2 or account_id = ?3 and other_account_id = ?4")
                .setParameter(1, one).setParameter(2, other).setParameter(3, other).setParameter(4, one).getResultList().isEmpty();
    }

    /** The key of the person's account at this part of a session, or null when it is not hers or not at this conference. */
    Long ownAppearance(String publicId, Long accountId, Long conferenceId) {
        return em.createQuery("select a.id from Appearance a join ConferenceSession s on s.id = a.sessionId"
                        + " where a.publicId = :id and a.accountId = :account and s.conferenceId = :conference", Long.class)
                .setParameter("id", publicId).setParameter("account", accountId).setParameter("conference", conferenceId)
                .getResultStream().findFirst().orElse(null);
    }

    /** Offers whose time is over. */
    List<Grant> lapsed(Instant now) {
        return em.createQuery("select g from TravelGrant g where g.state = :offered and g.offerUntil < :now order by g.id", Grant.class)
                .setParameter("offered", GrantState.OFFERED).setParameter("now", now).setMaxResults(100).getResultList();
    }

    /** Those who took the offer and whose conference ended before the day. */
    List<Grant> back(LocalDate before) {
        return em.createQuery("select g from TravelGrant g join Conference c on c.id = g.conferenceId where g.state = :accepted and c.endsOn < :day order by g.id", Grant.class)
                .setParameter("accepted", GrantState.ACCEPTED).setParameter("day", before).setMaxResults(100).getResultList();
    }

    /** The public ids of requests that nobody answered before their conference ended before the day. */
    List<String> tooLate(LocalDate day) {
        return em.createQuery("select g.publicId from TravelGrant g join Conference c on c.id = g.conferenceId where g.state in :waiting and c.endsOn < :day", String.class)
                .setParameter("waiting", List.of(GrantState.DRAFT, GrantState.SUBMITTED, GrantState.RECOMMENDED_BY_MENTOR, GrantState.IN_REVIEW,
                        GrantState.NEEDS_INFORMATION)).setParameter("day", day).getResultList();
    }

    /** Who waits longest for money of the program in this currency, for a conference that is still ahead; or null. */
    Grant firstWaiting(Long programId, Currency currency, LocalDate today) {
        return em.createQuery("select g from TravelGrant g join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId"
                        + " join Conference c on c.id = g.conferenceId where g.state = :waiting and r.programId = :program and g.currency = :currency"
                        + " and c.startsOn > :today order by g.submittedAt, g.id", Grant.class)
                .setParameter("waiting", GrantState.WAITLISTED).setParameter("program", programId).setParameter("currency", currency)
                .setParameter("today", today).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }
}
