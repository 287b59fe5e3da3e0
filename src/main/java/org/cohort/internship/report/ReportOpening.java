package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;

/**
 * Makes an internship's reports, and asks the intern for each as its days begin: once, in an internship that runs.
 */
@ApplicationScoped
@Transactional
class ReportOpening implements InternshipPart, Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ReportCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        ReportSchedule.of(plan).forEach(period -> em.persist(new ProgressReport(internship.id(), period)));
    }

    @Override
    public String name() {
        return "open-reports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Opens the reports whose days have begun; a second run right after finds none. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        List<Long> waiting = alone.read(() -> em.createQuery("""
                        select r.id from ProgressReport r join Internship i on i.id = r.internshipId
                        where r.openedAt is null and r.state = :due and i.state = :active and r.coversFrom <= :tomorrow order by r.id""", Long.class)
                .setParameter("due", ReportState.DUE).setParameter("active", InternshipState.ACTIVE)
                // Somewhere east it may be tomorrow already; the lifecycle asks by the internship's own zone.
                .setParameter("tomorrow", clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1)).getResultList());
        Alone.Outcome opened = alone.each(waiting, id -> open(List.of(em.find(ProgressReport.class, id))));
        return (opened.sum() == 0 ? "nothing to open" : opened.sum() + " reports opened") + opened.failures();
    }

    /** The days of some reports may have begun before both sides signed; after the end nobody is asked for what was not written. */
    @Override
    public void moved(InternshipRef internship) {
        List<ProgressReport> reports = cases.of(internship.id());
        if (internship.state() == InternshipState.ACTIVE) {
            open(reports);
        } else {
            // What is still in the way is history now.
            reports.stream().filter(ProgressReport::isBlocked).forEach(report -> tasks.clear(BlockerLifecycle.TABLE.name(), report.publicId()));
            reports.stream().filter(report -> internship.state().isBroken() || report.state().isOwed())
                    .forEach(report -> tasks.clear(ReportLifecycle.TABLE.name(), report.publicId()));
        }
    }

    private int open(List<ProgressReport> reports) {
        Instant now = clock.instant();
        int opened = 0;
        for (ProgressReport report : reports) {
            ReportCase subject = cases.of(report, internships.internship(report.internshipId()));
            if (!report.isOpened() && ReportLifecycle.BEGUN.check().apply(subject, now).isAllowed()) {
                report.open(now);
                transitions.begin(ReportLifecycle.TABLE, subject);
                opened++;
            }
        }
        return opened;
    }
}
