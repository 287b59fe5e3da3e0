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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.internship.Absences;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.report.ProgressReport;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;

/** Reminds of reports that are asked for: puts the ladder beside each, and settles every step whose turn has come. */
@ApplicationScoped
@Transactional
public class ReportReminders implements Job {

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
    public String run() {
        plan();
        Instant now = clock.instant();
        List<ReportReminder> due = em.createQuery("select m from ReportReminder m where m.state = :waiting and m.dueAt <= :now order by m.reportId, m.dueAt, m.id", ReportReminder.class)
                .setParameter("waiting", ReminderState.WAITING).setParameter("now", now).setMaxResults(MOST).getResultList();
        Map<Long, List<ReportReminder>> byReport = due.stream().collect(Collectors.groupingBy(ReportReminder::reportId, LinkedHashMap::new, Collectors.toList()));
        long sent = byReport.entrySet().stream().filter(of -> settle(em.find(ProgressReport.class, of.getKey()), of.getValue(), now)).count();
        return sent + " reminded of, " + (due.size() - sent) + " not any more";
    }

    /** The ladder of each report that was opened and is still owed. */
    private void plan() {
        em.createQuery("""
                        select r from ProgressReport r join Internship i on i.id = r.internshipId
                        where r.openedAt is not null and r.state in :owed and i.state = :active
                        and not exists (select m.id from ReportReminder m where m.reportId = r.id) order by r.id""", ProgressReport.class)
                .setParameter("owed", List.of(ReportState.DUE, ReportState.DRAFT)).setParameter("active", InternshipState.ACTIVE).setMaxResults(MOST).getResultList()
                .forEach(report -> List.of(Step.values()).forEach(step -> em.persist(new ReportReminder(report.id(), step, step.at(report)))));
        em.flush();
    }

    /** Of steps that are due at once only the last counts: an internship signed late, or a server that stood still, makes no heap of mails. */
    private boolean settle(ProgressReport report, List<ReportReminder> due, Instant now) {
        List<ReportReminder> turn = due.stream().filter(reminder -> isTurn(reminder, report, now)).sorted(Comparator.comparing(ReportReminder::step)).toList();
        if (turn.isEmpty()) {
            return false;
        }
        ReportReminder last = turn.get(turn.size() - 1);
        InternshipRef internship = internships.internship(report.internshipId());
        Why because = why(report, internship, now);
        turn.forEach(reminder -> {
            if (because != null || reminder != last) {
                reminder.suppress(because == null ? Why.OVERTAKEN : because, now);
            }
        });
        if (because != null) {
            return false;
        }
        last.sent(now);
        tell(last.step(), report, internship);
        return true;
    }

    /** The report's date may have moved since. */
    private static boolean isTurn(ReportReminder reminder, ProgressReport report, Instant now) {
        Instant at = reminder.step().at(report);
        reminder.redate(at);
        return Window.from(at).isOpen(now);
    }

    /** Null where it is to be sent. */
    private Why why(ProgressReport report, InternshipRef internship, Instant now) {
        if (report.state() == ReportState.EXCUSED) {
            return Why.EXCUSED;
        }
        if (!report.state().isOwed()) {
            return Why.HANDED_IN;
        }
        if (internship.state() != InternshipState.ACTIVE) {
            return Why.OVER;
        }
        boolean away = absences.stream().anyMatch(each -> each.isAway(internship.id(), now.atZone(internship.zone()).toLocalDate()));
        return away ? Why.ON_LEAVE : null;
    }

    private void tell(Step step, ProgressReport report, InternshipRef internship) {
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        List<Long> told = step == Step.ESCALATED ? people.holders(Role.MENTOR, internship.project().id()) : List.of(internship.accountId());
        told.forEach(account -> outbox.tell(account, "report.remind." + step, "/reports/" + report.publicId(), report.number(), intern == null ? "" : intern.name(), report.dueAt()));
    }
}
