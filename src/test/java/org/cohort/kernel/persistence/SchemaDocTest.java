package org.cohort.kernel.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohort.testing.Generated;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("db/README.md draws the schema that the migrations make")
class SchemaDocTest {

    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?`?([a-z0-9_]+)");

    @Test
    @DisplayName("It is not stale")
    void fresh() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(SettingsDataSource.complete("jdbc:h2:mem:schema-doc;DB_CLOSE_DELAY=-1", Path.of("target")));
        SchemaMigrator.flyway(source).migrate();
        StringBuilder text = new StringBuilder();
        try (Connection connection = source.getConnection(); Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                text.append(chapter(connection.getMetaData(), file));
            }
        }
        Generated.check(Path.of("db/README.md"), text.toString());
    }

    private static String chapter(DatabaseMetaData schema, Path file) throws IOException, SQLException {
        String sql = Files.readString(file);
        List<String> tables = new ArrayList<>();
        for (Matcher created = CREATED.matcher(sql); created.find();) {
            tables.add(created.group(1));
        }
        if (tables.isEmpty()) {
            return "";
        }
        String about = sql.lines().findFirst().filter(line -> line.startsWith("--")).map(line -> line.substring(2).strip()).orElse("");
        StringBuilder text = new StringBuilder("## " + file.getFileName() + "\n\n" + about + "\n\n```mermaid\nerDiagram\n");
        for (String table : tables) {
            List<String> arrows = arrows(schema, table);
            (arrows.isEmpty() ? List.of(table) : arrows).forEach(line -> text.append("    ").append(line).append('\n'));
        }
        return text.append("```\n\n").toString();
    }

    /** One line for each foreign key: what it points to, whether it may be empty, its column. */
    private static List<String> arrows(DatabaseMetaData schema, String table) throws SQLException {
        TreeMap<String, String> arrows = new TreeMap<>();
        try (ResultSet keys = schema.getImportedKeys(null, null, table)) {
            while (keys.next()) {
                String column = keys.getString("FKCOLUMN_NAME");
                arrows.put(column, keys.getString("PKTABLE_NAME") + (isOptional(schema, table, column) ? " |o--o{ " : " ||--o{ ") + table + " : " + column);
            }
        }
        return List.copyOf(arrows.values());
    }

    private static boolean isOptional(DatabaseMetaData schema, String table, String column) throws SQLException {
        try (ResultSet columns = schema.getColumns(null, null, table, column)) {
            return columns.next() && columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
        }
    }
}
