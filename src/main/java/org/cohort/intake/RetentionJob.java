package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.persistence.Collision;

/**
 * Removes answers whose time is over, some hundred an hour (rule A5), those of one application in one transaction: one that
 * somebody changes at this moment waits for the next run and holds up no other.
 */
@ApplicationScoped
public class RetentionJob implements Job {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class.getName());

    @Inject
    Retention retention;

    @Override
    public String name() {
        return "remove-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int removed = 0;
        int later = 0;
        for (Long application : retention.due()) {
            if (isPurged(application)) {
                removed++;
            } else {
                later++;
            }
        }
        return "answers of " + removed + " applications removed" + (later == 0 ? "" : ", of " + later + " the next time");
    }

    private boolean isPurged(Long application) {
        try {
            retention.purge(application);
            return true;
        } catch (RuntimeException e) {
            if (!Collision.in(e)) {
                throw e;
            }
            LOG.log(Level.INFO, "application {0} was changed while its answers were to be removed", application);
            return false;
        }
    }
}
