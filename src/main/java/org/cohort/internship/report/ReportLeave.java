package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.leave.LeaveDays;
import org.cohort.internship.leave.LeaveFollower;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;

/**
 * Reports and leave (rule I5): one whose days are all on leave need not be written, until they are not; one that would be due on a day of
 * leave is due on the first day after it, also when the leave is entered after it was handed in: then it never was late.
 */
@ApplicationScoped
class ReportLeave implements LeaveFollower {

    private static final Set<Role> SYSTEM = EnumSet.of(Role.SYSTEM);

    @Inject
    ReportCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    @Override
    public void follow(InternshipRef internship, LeaveDays days) {
        current.runAs(Actor.SYSTEM, () -> cases.of(internship.id()).forEach(report -> follow(report, internship, days)));
    }

    private void follow(ProgressReport report, InternshipRef internship, LeaveDays days) {
        boolean all = days.covers(report.coversFrom(), report.coversTo());
        if (all && report.state().isOwed()) {
            transitions.fire(ReportLifecycle.TABLE, cases.of(report, internship), ReportAction.LEAVE, SYSTEM, null);
            report.noteLeave(true);
        } else if (!all && report.state() == ReportState.EXCUSED && report.isOnLeave()) {
            transitions.fire(ReportLifecycle.TABLE, cases.of(report, internship), ReportAction.RETURN, SYSTEM, null);
            report.noteLeave(false);
            if (!report.isOpened()) {
                // Nobody is asked before its days begin.
                tasks.clear(ReportLifecycle.TABLE.name(), report.publicId());
            }
        }
        Instant due = days.due(ReportSchedule.due(report.coversTo(), internship.zone()));
        if (report.state() != ReportState.EXCUSED && !due.equals(report.dueAt())) {
            report.redate(report.coversTo(), due);
            if (report.state().isOwed()) {
                tasks.redate(ReportLifecycle.TABLE.name(), report.publicId(), due);
            } else {
                report.judge();
            }
        }
    }
}
