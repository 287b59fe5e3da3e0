package org.cohort.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Who runs a job. A lease is a row with an end: taken when the last one has ended, so that a node that died holds a
 * job up for ten minutes at most, and not at all once it is started again. Leases keep the machine's time, not the application's, which can be moved.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLeases {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** @return true when this node may run the job now */
    public boolean take(String job) {
        Instant now = java.time.Clock.systemUTC().instant();
        int taken = em.createNativeQuery("update job_lease set holder = ?1, leased_until = ?2 where name = ?3 and leased_until <= ?4")
                .setParameter(1, NODE).setParameter(2, utc(now.plus(LONGEST))).setParameter(3, job).setParameter(4, utc(now)).executeUpdate();
        if (taken == 0 && em.createNativeQuery("select 1 from job_lease where name = ?1").setParameter(1, job).getResultList().isEmpty()) {
            taken = em.createNativeQuery("insert ignore into job_lease (name, holder, leased_until) values (?1, ?2, ?3)")
                    .setParameter(1, job).setParameter(2, NODE).setParameter(3, utc(now.plus(LONGEST))).executeUpdate();
        }
        return taken == 1;
    }

    /** Frees what a process of this machine held that is gone: after a crash nothing waits for the leases' end. */
    @SuppressWarnings("unchecked")
    public void freeDead() {
        List<String> holders = em.createNativeQuery("select distinct holder from job_lease where leased_until > ?1")
                .setParameter(1, utc(java.time.Clock.systemUTC().instant())).getResultList();
        holders.stream().filter(JobLeases::isDead).forEach(holder ->
                em.createNativeQuery("update job_lease set leased_until = ?1 where holder = ?2")
                        .setParameter(1, utc(java.time.Clock.systemUTC().instant())).setParameter(2, holder).executeUpdate());
    }

    /** A process that is this very one by its name held them before it was started again. */
    private static boolean isDead(String holder) {
        String[] parts = holder.split("@", 2);
        boolean here = parts.length == 2 && NODE.endsWith("@" + parts[1]) && parts[0].matches("\\d{1,18}");
        return here && (holder.equals(NODE) || ProcessHandle.of(Long.parseLong(parts[0])).isEmpty());
    }

    /** Ends the lease: the job is free again after its pause. */
    public void done(String job, Duration every, String result) {
        Instant now = java.time.Clock.systemUTC().instant();
        em.createNativeQuery("update job_lease set leased_until = ?1, last_run_at = ?2, last_result = ?3 where name = ?4 and holder = ?5")
                .setParameter(1, utc(now.plus(every))).setParameter(2, utc(now))
                .setParameter(3, result.length() <= 300 ? result : result.substring(0, 300)).setParameter(4, job).setParameter(5, NODE).executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
