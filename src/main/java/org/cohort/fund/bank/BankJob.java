package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Keeps bank details as long as they are needed. */
@ApplicationScoped
class BankJob implements Job {

    @Inject
    BankUpkeep upkeep;

    @Override
    public String name() {
        return "bank-details";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public String run() {
        return upkeep.run();
    }
}
