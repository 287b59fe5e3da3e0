package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/** Reminds of a trip report once, two days after the trip, while it is fresh (travel.md 6.1, 9; rule G10). */
@ApplicationScoped
@Transactional
public class TripReportReminder implements Job {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    GrantCases grants;

    @Inject
    Outbox outbox;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-trip-reports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        // A day here may be a day later elsewhere: which of them it is time for is asked of each.
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        List<Long> due = alone.read(() -> em.createQuery("select t.id from TripReport t join TravelGrant g on g.id = t.grantId join Conference c on c.id = g.conferenceId"
                        + " where t.state = :draft and t.remindedAt is null and g.state in :back and c.endsOn <= :latest order by t.id", Long.class)
                .setParameter("draft", TripReportState.DRAFT).setParameter("back", List.of(GrantState.TRAVELLED, GrantState.REPORTED))
                .setParameter("latest", latest).setMaxResults(MOST).getResultList());
        Alone.Outcome told = alone.each(due, id -> remind(id, now));
        return told.sum() + " reminded of a trip report" + told.failures();
    }

    private int remind(Long id, Instant now) {
        TripReport report = em.find(TripReport.class, id);
        GrantCase grant = grants.byId(report.grantId());
        if (!TravelRules.fresh(grant.conference()).isOpen(now)) {
            return 0;
        }
        report.reminded(now);
        outbox.tell(report.accountId(), "tripReport.remind", grant.path() + "/report", grant.title());
        return 1;
    }
}
