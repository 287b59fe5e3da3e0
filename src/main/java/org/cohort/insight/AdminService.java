package org.cohort.insight;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.outbox.FailedMails;
import org.cohort.kernel.outbox.MailSender;
import org.cohort.kernel.persistence.UseCase;

/** What the administrator looks at: settings in force, jobs, mails that failed, how the audit trail stood. */
@UseCase
public class AdminService {

    private static final Set<Setting> SECRETS = Set.of(Setting.DB_PASSWORD, Setting.SMTP_PASSWORD, Setting.FEEDBACK_KEY, Setting.BANK_KEYS);

    /** A setting in force; a secret's value is never shown. */
    public record SettingRow(String variable, String value, String expected) {
    }

    /** A job's last run. @param lastRunAt null before the first */
    public record JobRow(String name, Instant lastRunAt, String result) {
    }

    /** @param mailServer whether one is set; @param audit how the audit trail stood when it was last checked, or null */
    public record Overview(List<SettingRow> settings, List<JobRow> jobs, boolean mailServer, long failedMails, String database, AuditCheck.Checked audit) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @Inject
    private FailedMails failedMails;

    @Inject
    private MailSender mails;

    @Inject
    private AuditCheck audit;

    @Requires(Role.ADMINISTRATOR)
    public Overview overview() {
        try (Connection connection = database.getConnection()) {
            return new Overview(settings(), jobs(), mails.isConfigured(), failedMails.count(),
                    connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion(),
                    audit.last());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static List<SettingRow> settings() {
        return Arrays.stream(Setting.values())
                .map(s -> new SettingRow(s.variable(), SECRETS.contains(s) && !s.value().isEmpty() ? "••••" : s.value(), s.expected())).toList();
    }

    private List<JobRow> jobs() {
        List<JobRow> rows = new ArrayList<>();
        for (Object row : em.createNativeQuery("select name, last_run_at, last_result from job_lease order by name").getResultList()) {
            Object[] columns = (Object[]) row;
            rows.add(new JobRow((String) columns[0], instant(columns[1]), (String) columns[2]));
        }
        return rows;
    }

    private static Instant instant(Object stored) {
        if (stored instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        return stored == null ? null : ((LocalDateTime) stored).toInstant(ZoneOffset.UTC);
    }
}
