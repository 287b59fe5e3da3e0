package org.cohort.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes the yardstick's application and starts it on the same kind of server, with a table of its own. */
final class YardstickWar {

    private YardstickWar() {
    }

    /** @param any of what is measured: it is up once it answers with that */
    static Served start(BenchDatabase database, Path bytes, Target any) throws IOException, InterruptedException, SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("create table yardstick (id int primary key, words varchar(300) not null)");
            try (PreparedStatement insert = connection.prepareStatement("insert into yardstick values (?, ?)")) {
                for (int i = 1; i <= Yardstick.ROWS; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "Row " + i + " " + ".".repeat(200));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        WebArchive war = ShrinkWrap.create(WebArchive.class, "yardstick.war").addClass(Yardstick.class).setWebXML(new StringAsset(descriptor(database)));
        if (database.url() != null) {
            war.addAsLibraries(driver());
        }
        File file = Path.of("target/bench/yardstick.war").toFile();
        war.as(ZipExporter.class).exportTo(file, true);
        return Served.start("yardstick", List.of("-D" + Yardstick.FOLDER + "=" + bytes, "-jar", Path.of("target/payara-micro.jar").toAbsolutePath().toString(),
                "--deploy", file.getAbsolutePath(), "--contextroot", "/", "--nocluster", "--port", "PORT"), Map.of(), "/bytes/" + any.copy(any.paths().get(0)));
    }

    private static String descriptor(BenchDatabase database) {
        boolean embedded = database.url() == null;
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>java:app/jdbc/yardstick</name>
                    <class-name>%s</class-name>
                    <url>%s</url>
                    <user>%s</user>
                    <password>%s</password>
                    <max-pool-size>32</max-pool-size>
                  </data-source>
                </web-app>
                """.formatted(embedded ? "org.h2.jdbcx.JdbcDataSource" : "com.mysql.cj.jdbc.MysqlDataSource", embedded ? database.embedded() : database.url(),
                embedded ? "cohort" : BenchDatabase.user(), embedded ? "" : BenchDatabase.password());
    }

    private static File driver() {
        try {
            return new File(com.mysql.cj.jdbc.MysqlDataSource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
