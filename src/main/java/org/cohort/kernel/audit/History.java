package org.cohort.kernel.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohort.kernel.persistence.Queries;

/** What happened to one thing, from the audit trail. Whether somebody may see the thing is asked before this is. */
@Queries
public class History {

    /**
     * One act.
     *
     * @param action  the action's name in the lifecycle
     * @param from    the state before, or null
     * @param to      the state after, or null
     * @param comment the words that came with it, or null
     */
    public record Act(Instant at, Long actorId, String actorName, String action, String from, String to, String comment) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** The acts on a thing, the oldest first. */
    public List<Act> of(String subjectType, String subjectPublicId) {
        List<?> rows = em.createNativeQuery("select at, actor_id, actor_name, action, from_state, to_state, remark from audit_entry"
                        + " where subject_type = ?1 and subject_public_id = ?2 order by id")
                .setParameter(1, subjectType).setParameter(2, subjectPublicId).getResultList();
        return rows.stream().map(row -> act((Object[]) row)).toList();
    }

    /** The same of several things of a kind, by public id, in one statement; one on which nothing was done is left out. */
    public Map<String, List<Act>> of(String subjectType, Collection<String> subjectPublicIds) {
        Map<String, List<Act>> acts = new HashMap<>();
        if (subjectPublicIds.isEmpty()) {
            return acts;
        }
        String places = IntStream.rangeClosed(2, subjectPublicIds.size() + 1).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("select at, actor_id, actor_name, action, from_state, to_state, remark, subject_public_id from audit_entry"
                + " where subject_type = ?1 and subject_public_id in (" + places + ") order by id").setParameter(1, subjectType);
        int place = 2;
        for (String id : subjectPublicIds) {
            query.setParameter(place++, id);
        }
        List<?> rows = query.getResultList();
        rows.forEach(row -> acts.computeIfAbsent((String) ((Object[]) row)[7], id -> new ArrayList<>()).add(act((Object[]) row)));
        return acts;
    }

    private static Act act(Object[] row) {
        return new Act(instant(row[0]), row[1] == null ? null : ((Number) row[1]).longValue(), (String) row[2], (String) row[3],
                (String) row[4], (String) row[5], text(row[6]));
    }

    /** What the drivers give for a {@code datetime} differs. */
    private static Instant instant(Object at) {
        return at instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC)
                : ((java.sql.Timestamp) at).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : (String) value;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
