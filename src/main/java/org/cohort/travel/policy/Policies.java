package org.cohort.travel.policy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.persistence.Queries;

/** Where others find the rules of travel funds. They are no secret: whoever asks for money is shown them. */
@Queries
public class Policies {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Those in force, or the usual ones. */
    public Policy current(Long fundId, Currency currency) {
        return em.createQuery("select p from PolicyEdition p where p.fundId = :fund order by p.number desc", PolicyEdition.class).setParameter("fund", fundId)
                .setMaxResults(1).getResultStream().findFirst().map(edition -> edition.policy(currency)).orElseGet(() -> usual(fundId, currency));
    }

    /** That edition of the fund's. @param number 0 for the usual rules */
    public Policy edition(Long fundId, int number, Currency currency) {
        return number == 0 ? usual(fundId, currency)
                : em.createQuery("select p from PolicyEdition p where p.fundId = :fund and p.number = :number", PolicyEdition.class)
                .setParameter("fund", fundId).setParameter("number", number).getSingleResult().policy(currency);
    }

    /** All of a fund's, the newest first. */
    List<Policy> all(Long fundId, Currency currency) {
        return em.createQuery("select p from PolicyEdition p where p.fundId = :fund order by p.number desc", PolicyEdition.class).setParameter("fund", fundId)
                .getResultList().stream().map(edition -> edition.policy(currency)).toList();
    }

    /** What an edition says. @param edition null for the usual rules */
    public static Policy policy(PolicyEdition edition, Long fundId, Currency currency) {
        return edition == null ? usual(fundId, currency) : edition.policy(currency);
    }

    private static Policy usual(Long fundId, Currency currency) {
        return new Policy(fundId, 0, null, TravelPolicy.usual(currency));
    }
}
