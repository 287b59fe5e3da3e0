package org.cohort.internship.calendar;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.plan.MilestoneState;
import org.cohort.internship.plan.PlanQueries;
import org.cohort.internship.plan.PlanView;
import org.cohort.internship.report.ReportQueries;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.calendar.CalendarFile;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Words;

/** Makes the calendar file of an internship (RFC 5545), of what its reader may know and has to do. */
@Queries
public class InternshipCalendar {

    @Inject
    PlanQueries plans;

    @Inject
    ReportQueries reports;

    @Inject
    EvaluationQueries evaluations;

    @Inject
    LeaveQueries leaves;

    @Inject
    Clock clock;

    /** What it is written into. */
    private record Sheet(CalendarFile calendar, Locale locale, String intern) {

        CalendarFile.Entry event(String uid, String path, String key, Object... args) {
            return calendar.entry(uid, path, Words.say(locale, key, args) + " · " + intern);
        }
    }

    /** @throws NotFound when there is no internship that the actor may see */
    public String of(Actor actor, String internshipPublicId) {
        PlanView plan = plans.view(actor, internshipPublicId);
        InternshipRef internship = plan.internship();
        Locale locale = actor.locale();
        CalendarFile calendar = new CalendarFile(Words.say(locale, "dates.calendar.name", plan.intern()), clock.instant());
        Sheet sheet = new Sheet(calendar, locale, plan.intern());
        sheet.event("first-" + internship.publicId(), internship.path(), "dates.calendar.first").days(internship.startsOn(), internship.startsOn());
        sheet.event("last-" + internship.publicId(), internship.path(), "dates.calendar.last").days(internship.endsOn(), internship.endsOn());
        addDue(sheet, actor, internship);
        plan.milestones().stream().filter(milestone -> milestone.state() == MilestoneState.OPEN)
                .forEach(milestone -> sheet.event("milestone-" + milestone.publicId(), internship.path() + "/plan", "dates.calendar.milestone", milestone.title()).days(milestone.dueOn(), milestone.dueOn()));
        addLeave(sheet, actor, internship);
        return calendar.text();
    }

    /** What is not written yet: of evaluations those of the reader's side, or both where she is of neither. */
    private void addDue(Sheet sheet, Actor actor, InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        reports.of(List.of(internship)).stream().filter(report -> report.state().isOwed())
                .forEach(report -> sheet.event("report-" + report.publicId(), report.path(), "dates.calendar.report", report.number()).at(report.dueAt()));
        evaluations.of(actor, List.of(internship)).stream().filter(evaluation -> evaluation.state().isOwed())
                .filter(evaluation -> !roles.contains(evaluation.direction() == Direction.BY_MENTOR ? Role.SELF : Role.MENTOR))
                .forEach(evaluation -> sheet.event("evaluation-" + evaluation.publicId(), evaluation.path(), evaluation.label()).at(evaluation.dueAt()));
    }

    /** Words of a leave that is private are nobody's but hers. */
    private void addLeave(Sheet sheet, Actor actor, InternshipRef internship) {
        for (LeaveQueries.Row leave : leaves.of(actor, internship)) {
            sheet.event("leave-" + leave.publicId(), internship.path() + "/dates", "dates.leave.on").saying(leave.words()).days(leave.first(), leave.last());
        }
    }
}
