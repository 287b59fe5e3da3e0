package org.cohort.travel.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where drafted decisions are found. Whether somebody may read one is the asker's question. */
@ApplicationScoped
class Drafts {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** A fund's, by the grant's key, with their amounts, in one statement. */
    Map<Long, DecisionDraft> ofFund(Long fundId) {
        return em.createQuery("select distinct d from DecisionDraft d left join fetch d.amounts where d.fundId = :fund and d.dropped = false", DecisionDraft.class)
                .setParameter("fund", fundId).getResultStream().collect(Collectors.toMap(DecisionDraft::grantId, Function.identity()));
    }

    /** Null when there is none. */
    DecisionDraft one(Long fundId, Long grantId) {
        DecisionDraft draft = last(fundId, grantId);
        return draft == null || draft.isDropped() ? null : draft;
    }

    /** The same, or the one that was there before; null when there never was one. */
    DecisionDraft last(Long fundId, Long grantId) {
        return em.createQuery("select d from DecisionDraft d where d.fundId = :fund and d.grantId = :grant", DecisionDraft.class)
                .setParameter("fund", fundId).setParameter("grant", grantId).getResultStream().findFirst().orElse(null);
    }

    void add(DecisionDraft draft) {
        em.persist(draft);
    }
}
