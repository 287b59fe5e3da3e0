package org.cohort.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While it starts, the embedded database writes together; afterwards at once again (docs/decisions/start.md)")
class UnhurriedWritesTest {

    @TempDir
    private Path folder;

    private JdbcDataSource database;

    @BeforeEach
    void open() {
        database = new JdbcDataSource();
        database.setURL(SettingsDataSource.complete("", folder));
    }

    @Test
    @DisplayName("What was committed meanwhile is in the file once it ends, and every later commit too")
    void written() throws Exception {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(delay(statement)).isZero();
            assertThat(UnhurriedWrites.during(database, () -> {
                add(statement, "create table kept (id bigint auto_increment primary key)");
                add(statement, "insert into kept values (default)");
                return delay(statement);
            })).isEqualTo(500);
            assertThat(delay(statement)).isZero();
            assertThat(killedNow()).isEqualTo(1);
            statement.execute("insert into kept values (default)");
            assertThat(killedNow()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("It goes back when what it was for has failed, and leaves a longer delay that was set by hand")
    void back() throws Exception {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> UnhurriedWrites.during(database, () -> {
                throw new IllegalArgumentException("what fails");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThat(delay(statement)).isZero();
        }
        JdbcDataSource own = new JdbcDataSource();
        own.setURL("jdbc:h2:file:" + folder.resolve("own") + ";MODE=MySQL;WRITE_DELAY=2000");
        try (Connection connection = own.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(UnhurriedWrites.during(own, () -> delay(statement))).isEqualTo(2000);
            assertThat(delay(statement)).isEqualTo(2000);
        }
    }

    @Test
    @DisplayName("A connection that the pool makes meanwhile doesn't end it, and one that it makes afterwards doesn't bring it back")
    void pool() throws Exception {
        String before = System.getProperty("cohort.data.dir");
        System.setProperty("cohort.data.dir", folder.toString());
        try {
            DataSource pool = new SettingsDataSource();
            try (Connection held = pool.getConnection(); Statement statement = held.createStatement()) {
                assertThat(UnhurriedWrites.during(pool, () -> delay(pool))).isEqualTo(500);
                assertThat(delay(statement)).isZero();
                assertThat(delay(pool)).isZero();
            }
        } finally {
            if (before == null) {
                System.clearProperty("cohort.data.dir");
            } else {
                System.setProperty("cohort.data.dir", before);
            }
        }
    }

    private static int delay(DataSource pool) {
        try (Connection another = pool.getConnection(); Statement statement = another.createStatement()) {
            return delay(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the next start would find if the process were killed at this moment. */
    private long killedNow() throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(folder.resolve("cohort.mv.db"), copy.resolve("cohort.mv.db"));
        JdbcDataSource left = new JdbcDataSource();
        left.setURL(SettingsDataSource.complete("", copy));
        try (Connection connection = left.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void add(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int delay(Statement statement) {
        try (ResultSet row = statement.executeQuery("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
