package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.jobs.Job;

/** Settles imports that nobody did, once an hour. */
@ApplicationScoped
public class ImportRetentionJob implements Job {

    @Inject
    private ImportRetention retention;

    @Override
    public String name() {
        return "remove-import-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        List<Integer> removed = retention.remove();
        return removed.get(0) + " previews discarded, " + removed.get(1) + " files removed";
    }
}
