package org.cohort.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An empty database for a server under test. Which kind is decided by the Failsafe execution: embedded H2, or the
 * server that {@code COHORT_TEST_DB_URL} names.
 */
public final class TestDatabase {

    private TestDatabase() {
    }

    /** Whether this execution runs on a database server. */
    public static boolean onServer() {
        return !url().isEmpty();
    }

    /**
     * Makes an empty data folder and an empty database.
     *
     * @param name a short word; on a server the empty one means the database of the test settings itself, any other
     *             one the database {@code <that>_<name>}, which the user must be allowed to create
     * @return the settings that lead there
     */
    public static Map<String, String> fresh(String name) {
        Path data = Path.of("target/cohort-tests", onServer() ? "server" : "h2", name.isEmpty() ? "container" : name).toAbsolutePath();
        delete(data);
        if (!onServer()) {
            return Map.of("COHORT_DATA_DIR", data.toString(), "COHORT_DB_URL", "");
        }
        String url = name.isEmpty() ? url() : url().replaceFirst("(jdbc:mysql://[^/]+/[^?]+)", "$1_" + name);
        empty(url);
        return Map.of("COHORT_DATA_DIR", data.toString(), "COHORT_DB_URL", url,
                "COHORT_DB_USER", System.getenv("COHORT_DB_USER"), "COHORT_DB_PASSWORD", System.getenv("COHORT_DB_PASSWORD"));
    }

    /** Opens a connection to the database of these settings: for H2 only once its process has ended. */
    public static Connection open(Map<String, String> settings) throws SQLException {
        String url = settings.get("COHORT_DB_URL");
        return url.isEmpty()
                ? DriverManager.getConnection("jdbc:h2:file:" + settings.get("COHORT_DATA_DIR")
                        + "/cohort;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "cohort", "")
                : DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                        settings.get("COHORT_DB_USER"), settings.get("COHORT_DB_PASSWORD"));
    }

    private static String url() {
        String url = System.getenv("COHORT_DB_URL");
        return url == null ? "" : url.strip();
    }

    private static void empty(String url) {
        String base = url + (url.contains("?") ? "&" : "?");
        try (Connection connection = DriverManager.getConnection(base + "createDatabaseIfNotExist=true",
                System.getenv("COHORT_DB_USER"), System.getenv("COHORT_DB_PASSWORD"));
             Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("drop table `" + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database " + url.replaceAll("\\?.*", "") + " can't be emptied", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
