package org.cohort.internship.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportLifecycle;
import org.cohort.internship.report.ReportRow;

/**
 * How an internship does, with the reasons, the gravest first (rule I2). It is the worst of:
 * <ul>
 * <li>at risk: a report more than a week overdue, or two overdue at once; something in the way for more than three days,
 *     until somebody says that it is resolved; a mentor who is not sure or says stop;
 * <li>look in: agreements unsigned when it has begun; a report overdue; something in the way; an answer or a mentor's
 *     evaluation overdue; a mentor who asks for more time;
 * <li>on track: none of these.
 * </ul>
 * Overdue counts from the instant something was due, in whole days. An internship that is over has no light to worry about.
 */
public record Light(LightTone tone, List<Reason> reasons) {

    private static final long WEEK = 7;

    /**
     * The light as somebody may know it: an outcome she may not read yet is not in her rows and gives no reason.
     *
     * @param reports     the internship's, in their order
     * @param evaluations the internship's
     */
    public static Light of(InternshipRef internship, List<ReportRow> reports, List<EvaluationRow> evaluations, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (internship.state() == InternshipState.OFFERED && isPast(InternshipPlan.startOf(internship.startsOn(), internship.zone()), now)) {
            reasons.add(Reason.of(LightTone.LOOK_IN, "unsigned"));
        }
        if (internship.state() == InternshipState.ACTIVE) {
            addReports(reports, now, reasons);
            addEvaluations(evaluations, now, reasons);
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(LightTone.ON_TRACK, "state." + internship.state()));
        }
        reasons.sort(Comparator.comparing(Reason::tone).reversed());
        return new Light(reasons.get(0).tone(), List.copyOf(reasons));
    }

    private static void addReports(List<ReportRow> reports, Instant now, List<Reason> reasons) {
        List<ReportRow> overdue = reports.stream().filter(report -> report.state().isOwed() && isPast(report.dueAt(), now)).toList();
        for (ReportRow report : overdue) {
            long days = days(report.dueAt(), now);
            LightTone tone = days >= WEEK || overdue.size() > 1 ? LightTone.AT_RISK : LightTone.LOOK_IN;
            reasons.add(Reason.of(tone, "report", report.number(), days));
        }
        for (ReportRow report : reports) {
            if (report.submittedAt() == null) {
                continue;
            }
            boolean late = isPast(report.submittedAt().plus(ReportLifecycle.ANSWER_WITHIN), now);
            if (report.blocked()) {
                reasons.add(Reason.of(late ? LightTone.AT_RISK : LightTone.LOOK_IN, "blocked", report.number(), days(report.submittedAt(), now)));
            } else if (late && report.answeredAt() == null) {
                reasons.add(Reason.of(LightTone.LOOK_IN, "answer", report.number(), days(report.submittedAt().plus(ReportLifecycle.ANSWER_WITHIN), now)));
            }
        }
    }

    private static void addEvaluations(List<EvaluationRow> evaluations, Instant now, List<Reason> reasons) {
        for (EvaluationRow evaluation : evaluations) {
            if (evaluation.direction() != Direction.BY_MENTOR) {
                continue;
            }
            if (evaluation.state().isOwed() && !evaluation.ruled() && isPast(evaluation.dueAt(), now)) {
                reasons.add(Reason.of(LightTone.LOOK_IN, "evaluation", evaluation.stage(), days(evaluation.dueAt(), now)));
            } else if ((evaluation.ruled() || !evaluation.state().isOwed()) && evaluation.outcome() != null && !evaluation.outcome().isClear()) {
                LightTone tone = evaluation.outcome().isTrouble() ? LightTone.AT_RISK : LightTone.LOOK_IN;
                reasons.add(Reason.of(tone, "outcome", evaluation.stage(), evaluation.outcome()));
            }
        }
    }

    static boolean isPast(Instant due, Instant now) {
        return now.isAfter(due);
    }

    private static long days(Instant from, Instant now) {
        return Math.max(0, Duration.between(from, now).toDays());
    }
}
