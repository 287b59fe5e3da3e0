package org.cohort.kernel.health;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cohort.kernel.persistence.SchemaMigrator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the database answers and every migration is applied. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @EJB
    private SchemaMigrator migrator;

    @Override
    public HealthCheckResponse call() {
        boolean reachable;
        try (Connection connection = database.getConnection()) {
            reachable = connection.isValid(5);
        } catch (SQLException e) {
            reachable = false;
        }
        return HealthCheckResponse.named("database").status(reachable && migrator.isDone())
                .withData("reachable", reachable).withData("migrated", migrator.isDone()).build();
    }
}
