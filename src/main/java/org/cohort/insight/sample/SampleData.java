package org.cohort.insight.sample;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.cohort.boot.Setting;
import org.cohort.boot.StartProblem;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.UnhurriedWrites;

/** Loads the sample story at the start, before Cohort says it is ready: when asked for, and into an empty database only. */
@Singleton
@Startup
@DependsOn({"SchemaMigrator", "FormTemplates"})
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());

    @Resource(lookup = "java:app/jdbc/cohort")
    private DataSource database;

    @Inject
    private SampleLoader loader;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void load() {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            int acts = UnhurriedWrites.during(database, () -> current.callAs(Actor.SYSTEM, loader::load));
            if (acts > 0) {
                LOG.log(Level.INFO, "The sample story is loaded: {0} acts in {1} s.",
                        new Object[] {acts, Duration.ofNanos(System.nanoTime() - begun).toSeconds()});
            }
        } catch (RuntimeException e) {
            StartProblem.tell("the sample data can't be loaded: " + reason(e));
            throw e;
        }
    }

    /** The act that went wrong is named by the innermost exception that has words of its own. */
    private static String reason(Throwable failure) {
        Throwable named = failure;
        while (named.getCause() != null && !(named instanceof IllegalStateException)) {
            named = named.getCause();
        }
        return String.valueOf(named.getMessage());
    }
}
