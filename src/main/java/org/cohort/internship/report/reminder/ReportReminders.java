package org.cohort.internship.report.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cohort.internship.Absences;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.ladder.Ladder;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.internship.report.ProgressReport;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.outbox.Outbox;

/** Reminds of reports that are asked for: puts the ladder beside each, and settles every step whose turn has come. */
@ApplicationScoped
@Transactional
public class ReportReminders extends Ladder<ReportReminders.Asked, ReportReminder, Why> {

    /** A report that is asked for. */
    record Asked(ProgressReport report, InternshipRef internship) {
    }

    /** So many rows a run: what is left is done by the next, in some minutes. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    @Any
    Instance<Absences> absences;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remind-reports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A second run right after finds nothing to do. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        Instant now = clock.instant();
        Alone.Outcome planned = alone.each(alone.read(() -> owed("not exists (select m.id from ReportReminder m where m.reportId = r.id)")), this::plan);
        Alone.Outcome moved = alone.each(alone.read(() -> owed("exists (select m.id from ReportReminder m where m.reportId = r.id"
                + " and m.step = org.cohort.internship.report.reminder.Step.DUE and (m.dueAt <> r.dueAt or m.why = org.cohort.internship.report.reminder.Why.EXCUSED))")),
                id -> follow(asked(id), steps(id), now));
        List<Long> due = alone.read(() -> em.createQuery("select distinct m.reportId from ReportReminder m where m.state = :waiting and m.dueAt <= :now order by m.reportId", Long.class)
                .setParameter("waiting", ReminderState.WAITING).setParameter("now", now).setMaxResults(MOST).getResultList());
        Alone.Outcome sent = alone.each(due, id -> climb(asked(id), steps(id).stream().filter(step -> step.state() == ReminderState.WAITING).toList(), now));
        return sent.sum() + " reminded of, " + (due.size() - sent.sum()) + " put off or not any more" + planned.failures() + moved.failures() + sent.failures();
    }

    private List<Long> owed(String where) {
        return em.createQuery("select r.id from ProgressReport r join Internship i on i.id = r.internshipId where r.openedAt is not null and r.state in :owed and i.state = :active and "
                        + where + " order by r.id", Long.class)
                .setParameter("owed", List.of(ReportState.DUE, ReportState.DRAFT)).setParameter("active", InternshipState.ACTIVE).setMaxResults(MOST).getResultList();
    }

    /** The ladder of a report that was opened and is still owed. */
    private int plan(Long id) {
        ProgressReport report = em.find(ProgressReport.class, id);
        List.of(Step.values()).forEach(step -> em.persist(new ReportReminder(id, step, step.at(report))));
        return 1;
    }

    private List<ReportReminder> steps(Long id) {
        return em.createQuery("select m from ReportReminder m where m.reportId = :report order by m.id", ReportReminder.class).setParameter("report", id).getResultList();
    }

    private Asked asked(Long reportId) {
        ProgressReport report = em.find(ProgressReport.class, reportId);
        return new Asked(report, internships.internship(report.internshipId()));
    }

    @Override
    protected Instant turn(Asked asked, ReportReminder step) {
        return step.step().at(asked.report());
    }

    @Override
    protected Why because(Asked asked, Instant now) {
        InternshipRef internship = asked.internship();
        if (asked.report().state() == ReportState.EXCUSED) {
            return Why.EXCUSED;
        }
        if (!asked.report().state().isOwed()) {
            return Why.HANDED_IN;
        }
        if (internship.state() != InternshipState.ACTIVE) {
            return Why.OVER;
        }
        boolean away = absences.stream().anyMatch(each -> each.isAway(internship.id(), now.atZone(internship.zone()).toLocalDate()));
        return away ? Why.ON_LEAVE : null;
    }

    @Override
    protected Collection<Long> told(Asked asked, ReportReminder step) {
        return step.step() == Step.ESCALATED ? people.holders(Role.MENTOR, asked.internship().project().id()) : List.of(asked.internship().accountId());
    }

    @Override
    protected void tell(Asked asked, ReportReminder step, Collection<Long> told) {
        ProgressReport report = asked.report();
        Long account = asked.internship().accountId();
        Directory.Person intern = people.people(List.of(account)).get(account);
        told.forEach(each -> outbox.tell(each, "report.remind." + step.step(), "/reports/" + report.publicId(), report.number(), intern == null ? "" : intern.name(), report.dueAt()));
    }

    @Override
    protected Why overtaken() {
        return Why.OVERTAKEN;
    }

    @Override
    protected Why nobody() {
        return Why.NOBODY;
    }
}
