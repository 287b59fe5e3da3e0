package org.cohort.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
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
        try {
            UnhurriedWrites.during(database, () -> flyway(database).migrate());
        } catch (FlywayException e) {
            StartProblem.tell("the database's schema can't be brought up to date: " + e.getMessage());
            throw e;
        }
        done = true;
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
                // Numbers belong to features: an earlier one may arrive after a later one has been applied.
                .outOfOrder(true)
                .load();
    }
}
