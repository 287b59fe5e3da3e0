package org.cohort.kernel.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/**
 * Wakes every few seconds on every node and runs each job whose time has come and whose lease this node gets. The
 * timer itself is not persistent: it fires everywhere, and the lease in the database decides.
 */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private JobLeases leases;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void begin() {
        leases.freeDead();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        for (Job job : jobs) {
            try {
                if (leases.take(job.name())) {
                    String result = current.callAs(Actor.SYSTEM, job::run);
                    leases.done(job.name(), job.every(), result);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "job " + job.name() + " failed", e);
            }
        }
    }
}
