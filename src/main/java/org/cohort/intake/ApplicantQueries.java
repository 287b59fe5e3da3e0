package org.cohort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;

/**
 * Who has applied to a round, for its program's organizers. What {@link IntakePolicy} hides from one of them is in no row and
 * no count of hers: her own application, one by somebody she is in conflict with, one beside a proposal of her own (rule R3).
 */
@Queries
public class ApplicantQueries {

    /** What the list may be sorted by. */
    static final Map<String, String> ORDERS = Map.of(
            "newest", "a.submittedAt desc, a.id desc",
            "oldest", "a.submittedAt, a.id",
            "name", "y.name, a.id");

    private static final String FROM = " from Application a join Account y on y.id = a.accountId where a.roundId = :round and a.submittedAt is not null"
            + " and a.accountId <> :me";
    private static final String ROW = "select new org.cohort.intake.ApplicantRow(a.id, a.publicId, y.name, a.state, a.ineligibleRule, a.ruledBy, a.submittedAt)";

    /** Whom a reader must know nothing of. */
    private record Hidden(Long reader, Set<Long> people) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    RoundPolicy policy;

    @Inject
    ApplicantsOfRound members;

    /** Five statements, however many there are. @throws NotFound for who does not organize the round */
    public PageResult<ApplicantRow> applicants(Actor actor, RoundRef round, ApplicantSearch search, PageRequest page) {
        Hidden hidden = hidden(actor, round);
        String where = conditions(search, hidden);
        List<ApplicantRow> rows = fill(em.createQuery(ROW + FROM + where + page.orderBy(ORDERS, "newest"), ApplicantRow.class), round, search, hidden)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new PageResult<>(counted(rows), total(round, search, hidden), page);
    }

    private long total(RoundRef round, ApplicantSearch search, Hidden hidden) {
        return fill(em.createQuery("select count(a)" + FROM + conditions(search, hidden), Long.class), round, search, hidden).getSingleResult();
    }

    private Hidden hidden(Actor actor, RoundRef round) {
        if (!actor.isSignedIn() || !policy.organizes(actor, round)) {
            throw new NotFound();
        }
        return new Hidden(actor.accountId(), members.hiddenFrom(actor.accountId(), round));
    }

    private List<ApplicantRow> counted(List<ApplicantRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery("select p.applicationId, count(p) from Proposal p where p.applicationId in :ids and p.submittedAt is not null"
                        + " and p.state <> :withdrawn group by p.applicationId", Object[].class)
                .setParameter("ids", rows.stream().map(ApplicantRow::id).toList()).setParameter("withdrawn", ProposalState.WITHDRAWN)
                .getResultList().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return rows.stream().map(row -> row.with(counts.getOrDefault(row.id(), 0L))).toList();
    }

    private static String conditions(ApplicantSearch search, Hidden hidden) {
        StringBuilder where = new StringBuilder();
        if (!hidden.people().isEmpty()) {
            where.append(" and a.accountId not in :people");
        }
        if (search.state() != null) {
            where.append(" and a.state = :state");
        }
        for (int i = 0; i < search.patterns().size(); i++) {
            where.append(" and lower(y.name) like :word").append(i).append(" escape '!'");
        }
        return where.toString();
    }

    private static <R> TypedQuery<R> fill(TypedQuery<R> query, RoundRef round, ApplicantSearch search, Hidden hidden) {
        query.setParameter("round", round.id()).setParameter("me", hidden.reader());
        if (!hidden.people().isEmpty()) {
            query.setParameter("people", hidden.people());
        }
        if (search.state() != null) {
            query.setParameter("state", search.state());
        }
        List<String> patterns = search.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        return query;
    }
}
