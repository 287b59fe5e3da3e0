package org.cohort.kernel.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
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

    @Resource
    private ManagedExecutorService threads;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void begin() {
        leases.freeDead();
    }

    /** Each job in a thread of its own, so that a mail server that takes its time holds up nothing but mail. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        for (Job job : jobs) {
            if (running.add(job.name())) {
                try {
                    threads.execute(() -> run(job));
                } catch (RejectedExecutionException stopping) {
                    running.remove(job.name());
                }
            }
        }
    }

    private void run(Job job) {
        try {
            if (leases.take(job.name())) {
                leases.done(job.name(), job.every(), outcome(job));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the lease of job " + job.name() + " failed", e);
        } finally {
            running.remove(job.name());
        }
    }

    /** What the administrator reads of the run; one that failed is tried again after the job's pause like any other. */
    private String outcome(Job job) {
        try {
            return current.callAs(Actor.SYSTEM, job::run);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "job " + job.name() + " failed", e);
            return "failed: " + e.getClass().getSimpleName();
        }
    }
}
