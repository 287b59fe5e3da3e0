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
