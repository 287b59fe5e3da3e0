package org.cohort.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditChain;
import org.cohort.kernel.audit.Untold;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.UseCase;

/** The audit trail (rule S2) as the administrator reads it. */
@UseCase
public class AuditService {

    /** One act. @param from and to the states before and after, null where it changed none; @param remark null without words */
    public record Entry(long id, Instant at, String actor, String type, String subject, String action, String from, String to, String remark) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Inject
    private AuditCheck check;

    @Inject
    @Any
    private Instance<Untold> features;

    /** The entries that fit and may be told by now, the newest first. Two statements at most, however long the trail is. */
    @Requires(Role.ADMINISTRATOR)
    public PageResult<Entry> find(AuditSearch search, PageRequest page) {
        List<Object> values = new ArrayList<>();
        String where = where(search, current.get().zone(), values);
        List<?> rows = fill(em.createNativeQuery("select id, at, actor_name, subject_type, subject_public_id, action, from_state, to_state, remark"
                + " from audit_entry" + where + " order by id desc"), values).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return PageResult.of(rows.stream().map(row -> entry((Object[]) row)).toList(), page,
                () -> ((Number) fill(em.createNativeQuery("select count(*) from audit_entry" + where), values).getSingleResult()).longValue());
    }

    /** Walks the whole chain; how it stands is kept for {@link AuditCheck#last}. */
    @Requires(Role.ADMINISTRATOR)
    public void check() {
        try (Connection connection = database.getConnection()) {
            check.found(clock.instant(), AuditChain.problem(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private String where(AuditSearch search, ZoneId zone, List<Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        features.forEach(feature -> where.append(" and ").append(feature.toldTo(current.get())));
        add(where, values, "subject_type = ?", search.type());
        add(where, values, "subject_public_id = ?", search.subject());
        add(where, values, "action = ?", search.action());
        add(where, values, "locate(?, lower(actor_name)) > 0", search.person() == null ? null : search.person().toLowerCase(Locale.ROOT));
        if (search.day() != null) {
            add(where, values, "at >= ?", utc(search.day().atStartOfDay(zone).toInstant()));
            add(where, values, "at < ?", utc(search.day().plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition.replace("?", "?" + values.size()));
        }
    }

    private static Query fill(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static Entry entry(Object[] row) {
        return new Entry(((Number) row[0]).longValue(), instant(row[1]), (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], (String) row[7], text(row[8]));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** What the drivers give for a {@code datetime} differs. */
    private static Instant instant(Object at) {
        return (at instanceof LocalDateTime local ? local : ((java.sql.Timestamp) at).toLocalDateTime()).toInstant(ZoneOffset.UTC);
    }

    private static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : (String) value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
