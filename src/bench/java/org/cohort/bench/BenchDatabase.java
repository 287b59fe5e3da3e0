package org.cohort.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A database that is measured on, made anew: on the server that {@code COHORT_BENCH_DB_URL} names, or embedded.
 *
 * @param url  null for the embedded one
 * @param data a folder
 */
record BenchDatabase(String url, Path data) {

    static BenchDatabase fresh(String name) throws IOException, SQLException {
        Path data = Path.of("target/bench/data-" + name).toAbsolutePath();
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(data);
        String base = Bench.setting("DB_URL", null);
        if (base == null) {
            return new BenchDatabase(null, data);
        }
        String url = base.replaceFirst("(jdbc:mysql://[^/]+/[^?]+)", "$1_" + name);
        try (Connection connection = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "createDatabaseIfNotExist=true", user(), password());
             Statement statement = connection.createStatement()) {
            String schema = connection.getCatalog();
            statement.execute("drop database `" + schema + "`");
            statement.execute("create database `" + schema + "`");
        }
        return new BenchDatabase(url, data);
    }

    /** For Cohort. */
    Map<String, String> settings() {
        return url == null ? Map.of("COHORT_DATA_DIR", data.toString(), "COHORT_DB_URL", "")
                : Map.of("COHORT_DATA_DIR", data.toString(), "COHORT_DB_URL", url, "COHORT_DB_USER", user(), "COHORT_DB_PASSWORD", password());
    }

    /** The embedded one only while nothing else has it open. */
    Connection open() throws SQLException {
        return url == null ? DriverManager.getConnection(embedded(), "cohort", "")
                : DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                        user(), password());
    }

    /** Lets it learn what was written, as a server does by itself in a while. */
    void settle() throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(url == null ? "analyze" : "analyze table project, project_tag, project_credit, participation, community, round, deadline, account, role_grant, mentorship, internship, progress_report,"
                    + " evaluation, agreement, travel_grant, cost_line, recommendation, claim, conference, ledger_entry, task");
        }
    }

    String embedded() {
        return "jdbc:h2:file:" + data + "/cohort;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    static String user() {
        return Bench.setting("DB_USER", "cohort");
    }

    static String password() {
        return Bench.setting("DB_PASSWORD", "");
    }

    /** In words, for the report. */
    String product() throws SQLException {
        if (url == null) {
            return "H2, embedded";
        }
        try (Connection connection = open()) {
            return connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion().replaceAll("-.*", "");
        }
    }
}
