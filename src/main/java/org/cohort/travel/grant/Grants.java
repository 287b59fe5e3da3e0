package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Conference;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.CostCategory;

/** Where the services find grants. */
@ApplicationScoped
class Grants {

    /** Trips that took money, or hold some. */
    private static final Set<GrantState> GRANTED = EnumSet.of(GrantState.OFFERED, GrantState.VISA_PENDING, GrantState.ACCEPTED, GrantState.TRAVELLED,
            GrantState.REPORTED, GrantState.SETTLED, GrantState.CLOSED, GrantState.NO_VISA);
    private static final Set<GrantState> NOTHING_GIVEN = EnumSet.of(GrantState.DECLINED, GrantState.DECLINED_OFFER, GrantState.LAPSED, GrantState.NO_SHOW,
            GrantState.WITHDRAWN);
    /** Trips so close to each other that one journey may serve both. */
    private static final int NEAR_DAYS = 14;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    Grant byPublicId(String publicId) {
        return em.createQuery("select g from TravelGrant g where g.publicId = :id", Grant.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** The keys of the funds that pay it, without reading it; none while none does, and where there is no such grant. */
    Set<Long> fundsOf(String publicId) {
        Set<Long> funds = new TreeSet<>();
        em.createQuery("select distinct g.fundId, l.fundId from TravelGrant g left join g.lines l where g.publicId = :id and g.fundId is not null", Object[].class)
                .setParameter("id", publicId).getResultStream().flatMap(Arrays::stream).filter(Objects::nonNull).forEach(fund -> funds.add((Long) fund));
        return funds;
    }

    Grant byId(Long id) {
        Grant grant = em.find(Grant.class, id);
        if (grant == null) {
            throw new NotFound();
        }
        return grant;
    }

    /** With their costs and what was said for them, in one statement however many they are. */
    List<Grant> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select distinct g from TravelGrant g left join fetch g.lines l left join fetch g.recommendations v where g.id in :ids"
                + " order by g.id, l.position, v.givenAt", Grant.class).setParameter("ids", ids).getResultList();
    }

    /**
     * What is asked about these grants by who decides, in one statement: the grant's key, its conference, the traveller's name, the keys of her project, of her
     * community in her round and of her program, how many conflicts of interest there are between the two, and the edition of the rules it is asked under, or null.
     */
    List<Object[]> facts(Collection<Long> ids, Long actor) {
        return ids.isEmpty() ? List.of() : em.createQuery("select g.id, c, a.name, i.projectId, i.participationId, r.programId, (select count(x) from Conflict x where"
                        + " x.accountId = :me and x.otherAccountId = g.accountId or x.accountId = g.accountId and x.otherAccountId = :me), p from TravelGrant g"
                        + " join Conference c on c.id = g.conferenceId join Account a on a.id = g.accountId join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId"
                        + " left join PolicyEdition p on p.fundId = g.terms.fundId and p.number = g.terms.number where g.id in :ids", Object[].class)
                .setParameter("me", actor).setParameter("ids", ids).getResultList();
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
                        + " and g.conferenceId <> :conference and (g.state = :travelled or g.state in :accepted and c.endsOn < :today) order by c.endsOn", String.class)
                .setParameter("account", accountId).setParameter("conference", exceptConferenceId).setParameter("today", today)
                .setParameter("travelled", GrantState.TRAVELLED).setParameter("accepted", List.of(GrantState.VISA_PENDING, GrantState.ACCEPTED))
                .getResultStream().findFirst().orElse(null);
    }

    /** The moment an internship was given to her. */
    Instant chosenAt(Long internshipId) {
        return em.createQuery("select i.createdAt from Internship i where i.id = :id", Instant.class).setParameter("id", internshipId).getSingleResult();
    }

    /** What a person was granted in this currency, trip by trip. */
    Spending spending(Long accountId, Currency currency) {
        List<Object[]> rows = em.createQuery("select c.id, c.name, g.internshipId, c.startsOn, g.state, (select sum(l.approved) from CostLine l where l.grant = g),"
                        + " (select sum(k.authorized) from CostLine k where k.grant = g) from TravelGrant g join Conference c on c.id = g.conferenceId"
                        + " where g.accountId = :account and g.currency = :currency and g.state in :granted order by c.startsOn, g.id", Object[].class)
                .setParameter("account", accountId).setParameter("currency", currency).setParameter("granted", GRANTED).getResultList();
        return new Spending(currency, rows.stream().map(row -> new Spending.Trip((Long) row[0], (String) row[1], (Long) row[2], (LocalDate) row[3],
                (GrantState) row[4], row[5] == null ? Amount.zero(currency) : Amount.of((BigDecimal) row[5], currency),
                row[6] == null ? null : Amount.of((BigDecimal) row[6], currency))).toList());
    }

    /** The name of the conference whose trip the same cost is asked for already, near this one, or null (rule G1). */
    String askedElsewhere(Long accountId, ConferenceRef conference, CostCategory category, String description) {
        return em.createQuery("select c.name from CostLine l join l.grant g join Conference c on c.id = g.conferenceId where g.accountId = :account"
                        + " and c.id <> :conference and l.category = :category and lower(l.description) = :description and l.estimated > 0"
                        + " and g.state not in :ended and (g.state <> :noVisa or l.approved > 0) and c.startsOn >= :from and c.startsOn <= :to order by c.startsOn", String.class)
                .setParameter("account", accountId).setParameter("conference", conference.id()).setParameter("category", category)
                .setParameter("description", description.strip().toLowerCase(Locale.ROOT)).setParameter("ended", NOTHING_GIVEN)
                .setParameter("noVisa", GrantState.NO_VISA).setParameter("from", conference.startsOn().minusDays(NEAR_DAYS)).setParameter("to", conference.endsOn().plusDays(NEAR_DAYS))
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** Whether a request still asks for something, or was given it. */
    boolean isAsked(String publicId) {
        return em.createQuery("select count(g) from TravelGrant g where g.publicId = :id and g.state not in :ended", Long.class)
                .setParameter("id", publicId).setParameter("ended", NOTHING_GIVEN).getSingleResult() > 0;
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

    /** The public ids of those that no visa came for, or nobody said whether one did, that hold what is not authorized, and whose conference ended before the day. */
    List<String> withoutVisa(LocalDate before) {
        return em.createQuery("select g.publicId from TravelGrant g join Conference c on c.id = g.conferenceId where g.state in :visa and c.endsOn < :day and exists"
                        + " (select l from CostLine l where l.grant = g and l.approved > 0 and l.authorized is null) order by g.id", String.class)
                .setParameter("visa", List.of(GrantState.VISA_PENDING, GrantState.NO_VISA)).setParameter("day", before).setMaxResults(500).getResultList();
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

    /** Who waits for money of the program in this currency, for a conference that is still ahead, in the order of the waiting list. */
    List<Grant> waiting(Long programId, Currency currency, LocalDate today) {
        return queue(GrantState.WAITLISTED, "and c.startsOn > :today order by g.waitingPlace, g.submittedAt, g.id", programId, currency)
                .setParameter("today", today).getResultList();
    }

    /** Who was on the waiting list and is looked at again. */
    List<Grant> promoted(Long programId, Currency currency) {
        return queue(GrantState.IN_REVIEW, "and g.waitingPlace is not null order by g.id", programId, currency).getResultList();
    }

    /** The last place on the waiting list; 0 when nobody waits. */
    int lastPlace(Long programId, Currency currency) {
        Integer last = em.createQuery("select max(g.waitingPlace) from TravelGrant g join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId"
                        + " where g.state = :waiting and r.programId = :program and g.currency = :currency", Integer.class)
                .setParameter("waiting", GrantState.WAITLISTED).setParameter("program", programId).setParameter("currency", currency).getSingleResult();
        return last == null ? 0 : last;
    }

    private TypedQuery<Grant> queue(GrantState state, String further, Long programId, Currency currency) {
        return em.createQuery("select g from TravelGrant g join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId"
                        + " join Conference c on c.id = g.conferenceId where g.state = :state and r.programId = :program and g.currency = :currency " + further, Grant.class)
                .setParameter("state", state).setParameter("program", programId).setParameter("currency", currency);
    }
}
