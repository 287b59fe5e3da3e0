package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.grant.Aftermath;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantCase;

/** Where the services find claims, receipts and trip reports. */
@ApplicationScoped
class Claims implements Aftermath {

    /** Where a receipt's file is used already. @param accountId whose claim it is */
    record Use(Long accountId, String conference, String line) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The claim of a grant, or null. */
    Claim claim(Long grantId) {
        return em.createQuery("select c from Claim c where c.grantId = :grant", Claim.class).setParameter("grant", grantId)
                .getResultStream().findFirst().orElse(null);
    }

    /** The same by the grant's public id. */
    Claim ofGrant(String grantPublicId) {
        return em.createQuery("select c from Claim c join TravelGrant g on g.id = c.grantId where g.publicId = :id", Claim.class).setParameter("id", grantPublicId)
                .getResultStream().findFirst().orElse(null);
    }

    Claim byPublicId(String publicId) {
        return em.createQuery("select c from Claim c where c.publicId = :id", Claim.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElse(null);
    }

    /**
     * Lets nobody else do anything with its claim until this transaction ends. Asked first, before anything of it is read,
     * so that what is read is what stands.
     */
    void lock(String grantPublicId) {
        em.createQuery("select g from TravelGrant g where g.publicId = :id", Grant.class).setParameter("id", grantPublicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Notes that something in it changed, so that whoever looked at it before is told. */
    void touch(Claim claim) {
        em.lock(claim, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Receipt receipt) {
        em.remove(receipt);
        em.flush();
    }

    List<Receipt> receipts(Claim claim) {
        return claim == null ? List.of() : em.createQuery("select r from Receipt r where r.claimId = :claim order by r.id", Receipt.class)
                .setParameter("claim", claim.id()).getResultList();
    }

    List<ClaimDay> days(Claim claim) {
        return claim == null ? List.of() : em.createQuery("select d from ClaimDay d where d.claimId = :claim order by d.awayOn", ClaimDay.class)
                .setParameter("claim", claim.id()).getResultList();
    }

    void removeDays(Claim claim) {
        days(claim).forEach(em::remove);
        em.flush();
    }

    /** What was asked, said and answered about its lines, the oldest first. */
    List<ClaimWord> words(Claim claim) {
        return claim == null ? List.of() : em.createQuery("select w from ClaimWord w where w.claimId = :claim order by w.id", ClaimWord.class)
                .setParameter("claim", claim.id()).getResultList();
    }

    void removeWords(Claim claim) {
        words(claim).forEach(em::remove);
        em.flush();
    }

    /** Whether it is known of every receipt what it is worth. */
    boolean isRated(Claim claim) {
        return em.createQuery("select count(r) from Receipt r where r.claimId = :claim and r.worth is null", Long.class)
                .setParameter("claim", claim.id()).getSingleResult() == 0;
    }

    /**
     * Receipts of the same amount and day in this claim or another that was handed in, for a trip that a fund pays for: with each one of this
     * claim, in their order. Whether their vendors are alike is for {@link Likeness} to say.
     */
    List<Likeness.Pair> sameSums(Claim claim, Long fundId) {
        // The parser of JPQL takes no such comparison of embedded amounts in a join.
        List<?> rows = em.createNativeQuery("select m.id, m.vendor, o.vendor as other_vendor, c.account_id, g.public_id, f.name from receipt m"
                        + " join receipt o on o.spent_on = m.spent_on and o.amount_currency = m.amount_currency and o.amount_value = m.amount_value and o.id <> m.id"
                        + " join claim c on c.id = o.claim_id join travel_grant g on g.id = c.grant_id join conference f on f.id = g.conference_id"
                        + " where m.claim_id = ?1 and (g.fund_id = ?2 or g.several = true and exists (select y.id from cost_line y where y.grant_id = g.id and y.fund_id = ?2)) and (c.id = ?3 or c.submitted_at is not null) order by m.id, o.id")
                .setParameter(1, claim.id()).setParameter(2, fundId).setParameter(3, claim.id()).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Likeness.Pair(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                ((Number) row[3]).longValue(), (String) row[4], (String) row[5])).toList();
    }

    Receipt receipt(String publicId) {
        return em.createQuery("select r from Receipt r where r.publicId = :id", Receipt.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** Where a receipt with this content is used, or null. */
    Use use(String sha256) {
        return em.createQuery("select c.accountId, f.name, l.description from Receipt r"
                        + " join Claim c on c.id = r.claimId join TravelGrant g on g.id = c.grantId join Conference f on f.id = g.conferenceId"
                        + " join CostLine l on l.id = r.costLineId where r.sha256 = :sha256", Object[].class)
                .setParameter("sha256", sha256).getResultStream().findFirst()
                .map(row -> new Use((Long) row[0], (String) row[1], (String) row[2])).orElse(null);
    }

    /** The trip report of a grant, or null. */
    TripReport report(Long grantId) {
        return em.createQuery("select t from TripReport t where t.grantId = :grant", TripReport.class).setParameter("grant", grantId)
                .getResultStream().findFirst().orElse(null);
    }

    @Override
    public GrantCase.Claimed claimed(Long grantId) {
        Claim claim = claim(grantId);
        return claim == null ? GrantCase.Claimed.NOTHING : new GrantCase.Claimed(claim.state() != ClaimState.DRAFT, claim.answerUntil());
    }

    @Override
    public String claimState(Long grantId) {
        Claim claim = claim(grantId);
        return claim == null ? null : claim.state().name();
    }

    @Override
    public String reportState(Long grantId) {
        TripReport report = report(grantId);
        return report == null ? null : report.state().name();
    }
}
