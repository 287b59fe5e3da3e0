package org.cohort.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cohort.boot.Setting;
import org.cohort.boot.StartProblem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else starts. Other start-up beans say
 * {@code @DependsOn("SchemaMigrator")}. Flyway manages its own transactions.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrator {

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        reach();
        try {
            flyway(database).migrate();
        } catch (FlywayException e) {
            StartProblem.tell("the database's schema can't be brought up to date: " + e.getMessage());
            throw e;
        }
        done = true;
    }

    /** Connects once without the pool, to say in one line which setting is wrong instead of failing somewhere later. */
    private static void reach() {
        try (Connection connection = new SettingsDataSource().getConnection()) {
            connection.isValid(5);
        } catch (SQLException e) {
            Setting setting = Setting.DB_URL.value().isEmpty() ? Setting.DATA_DIR : Setting.DB_URL;
            StartProblem.tell("no database at " + setting.variable() + " \"" + setting.value() + "\" for the user " + Setting.DB_USER.variable()
                    + " \"" + Setting.DB_USER.value() + "\": " + e.getMessage());
            throw new IllegalStateException("the database can't be reached", e);
        }
    }

    /** True once every migration has been applied. */
    public boolean isDone() {
        return done;
    }

    /** The one configuration of Flyway, for the server and for tests. */
    public static Flyway flyway(DataSource database) {
        return Flyway.configure(SchemaMigrator.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
    }
}
