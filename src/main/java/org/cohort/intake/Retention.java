package org.cohort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;

/**
 * Removes the answers eligibility was computed from once nothing is computed from them any more (rule A5): a set number of days
 * after the last day of the round's internships. The verdict stays, and that they were removed is on record, without them.
 */
@UseCase
public class Retention {

    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @return of how many applications */
    @Requires(Role.SYSTEM)
    public int purge() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Setting.ANSWERS_KEPT_DAYS.number());
        List<Application> over = em.createQuery("select a from Application a join ProgramRound r on r.id = a.roundId"
                        + " where a.purgedAt is null and r.endsOn < :last order by a.id", Application.class)
                .setParameter("last", last).setMaxResults(AT_ONCE).getResultList();
        over.forEach(application -> {
            application.purge(clock.instant());
            audit.record(Application.SUBJECT, application.publicId(), "PURGE", null, null, null);
        });
        return over.size();
    }
}
