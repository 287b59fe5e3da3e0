package org.cohort.fund.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** Lets banks' files go that were uploaded and never settled. */
@ApplicationScoped
class StatementJob implements Job {

    @Inject
    ReconcileService statements;

    @Override
    public String name() {
        return "bank-statements";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        return statements.forget() + " removed";
    }
}
