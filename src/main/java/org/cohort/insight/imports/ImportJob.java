package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Writes confirmed imports, a piece at a time; what a crash interrupts goes on where it stood. */
@ApplicationScoped
public class ImportJob implements Job {

    @Inject
    private ImportWriter writer;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String run() {
        int pieces = 0;
        while (writer.writeNext()) {
            pieces++;
        }
        return pieces + " pieces written";
    }
}
