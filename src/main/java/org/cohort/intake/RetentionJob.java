package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Removes answers whose time is over, some hundred an hour (rule A5). */
@ApplicationScoped
public class RetentionJob implements Job {

    @Inject
    private Retention retention;

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
        return "answers of " + retention.purge() + " applications removed";
    }
}
