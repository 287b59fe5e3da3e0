package org.cohort.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5: databases from before questions could be sensitive")
class SensitiveMigrationTest {

    @Test
    @DisplayName("the question of every edition begun before is marked, though later migrations were applied already")
    void marked() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(SettingsDataSource.complete("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Path.of("target")));
        SchemaMigrator.flyway(source).migrate();
        try (Connection connection = source.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("alter table question drop column is_sensitive");
            sql.execute("alter table answer_sheet drop column removed_at");
            sql.execute("drop index ix_notice_path");
            sql.execute("delete from `flyway_schema_history` where `version` = '0110'");
            for (int edition = 1; edition <= 2; edition++) {
                sql.execute("insert into questionnaire (id, public_id, code, edition, title, built_in, fingerprint, created_at) values (" + edition + ", 'q" + edition
                        + "', 'application-essays', " + edition + ", 'About you', true, 'f', '2014-01-01 00:00:00')");
                for (String code : new String[] {"why-you", "barriers"}) {
                    sql.execute("insert into question (questionnaire_id, place, code, kind, label, is_required, readers) values (" + edition + ", 1, '" + code
                            + "', 'LONG_TEXT', 'L', false, 'ORGANIZER')");
                }
            }
            SchemaMigrator.flyway(source).migrate();
            try (ResultSet found = sql.executeQuery("select count(*), min(code) from question where is_sensitive")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(2);
                assertThat(found.getString(2)).isEqualTo("barriers");
            }
        }
    }
}
