package org.cohort.internship.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportRow;

/**
 * How an internship does, or its mentors, with the reasons, the gravest first (rule I2). Every {@link Signal} weighs what
 * {@link LightTable} says, the sum makes the tone; so more trouble never makes a greener light. Overdue counts from the instant
 * something was due, in whole days without those of leave. What is over has no light to worry about. Nothing is stored, and nothing
 * that pays asks for it.
 *
 * @param points the sum
 */
public record Light(LightTone tone, int points, List<Reason> reasons) {

    /** The internship's. */
    public static Light of(Facts facts, LightTable table, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.state() == InternshipState.OFFERED && days(facts, facts.startsAt(), now) >= 0) {
            reasons.add(Reason.of(table.points(Signal.UNSIGNED), "unsigned"));
        }
        if (facts.state() == InternshipState.ACTIVE) {
            for (ReportRow report : facts.reports()) {
                long late = report.state().isOwed() ? days(facts, report.dueAt(), now) : -1;
                if (late >= 0) {
                    reasons.add(Reason.of(table.points(Signal.REPORT, Signal.REPORT_LONG, late), "report", report.number(), late));
                }
                if (report.blocked()) {
                    long open = Math.max(0, days(facts, report.blockedSince(), now));
                    reasons.add(Reason.of(table.points(Signal.BLOCKED, Signal.BLOCKED_LONG, open), "blocked", report.number(), open));
                }
            }
            facts.evaluations().forEach(evaluation -> addEvaluation(facts, evaluation, table, now, reasons));
        }
        return sum(reasons, table, "state." + facts.state());
    }

    /** Its mentors': what they owe, and how long nothing was heard of them. */
    public static Light ofMentors(Facts facts, LightTable table, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.state() == InternshipState.ACTIVE) {
            for (ReportRow report : facts.reports()) {
                boolean waits = report.submittedAt() != null && report.answeredAt() == null && !report.state().isOwed();
                long late = waits ? days(facts, report.submittedAt(), now) - table.days(Signal.ANSWER) : -1;
                if (late >= 0) {
                    reasons.add(Reason.of(table.points(Signal.ANSWER, Signal.ANSWER_LONG, late), "answer", report.number(), late));
                }
            }
            for (EvaluationRow evaluation : facts.evaluations()) {
                boolean waits = evaluation.direction() == Direction.BY_MENTOR && evaluation.state().isOwed() && !evaluation.ruled();
                long late = waits ? days(facts, evaluation.dueAt(), now) : -1;
                if (late >= 0) {
                    reasons.add(Reason.of(table.points(Signal.EVALUATION, Signal.EVALUATION_LONG, late), "evaluation", evaluation.stage(), late));
                }
            }
            long silent = days(facts, facts.mentorsHeard(), now);
            if (silent >= table.days(Signal.CONTACT)) {
                reasons.add(Reason.of(table.points(Signal.CONTACT), "contact", silent));
            }
        }
        return sum(reasons, table, facts.state() == InternshipState.ACTIVE ? "mentors" : "state." + facts.state());
    }

    private static void addEvaluation(Facts facts, EvaluationRow evaluation, LightTable table, Instant now, List<Reason> reasons) {
        if (evaluation.direction() == Direction.BY_INTERN) {
            long late = evaluation.state().isOwed() ? days(facts, evaluation.dueAt(), now) : -1;
            if (late >= 0) {
                reasons.add(Reason.of(table.points(Signal.OWN_EVALUATION), "ownEvaluation", evaluation.stage(), late));
            }
        } else if ((evaluation.ruled() || !evaluation.state().isOwed()) && evaluation.outcome() != null && !evaluation.outcome().isClear()) {
            Signal signal = evaluation.outcome().isTrouble() ? Signal.TROUBLE : Signal.EXTENDS;
            reasons.add(Reason.of(table.points(signal), evaluation.ruled() ? "ruled" : "outcome", evaluation.stage(), evaluation.outcome()));
        }
    }

    private static Light sum(List<Reason> reasons, LightTable table, String otherwise) {
        int points = reasons.stream().mapToInt(Reason::points).sum();
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(0, otherwise));
        }
        reasons.sort(Comparator.comparing(Reason::points).reversed());
        return new Light(table.tone(points), points, List.copyOf(reasons));
    }

    private static long days(Facts facts, Instant since, Instant now) {
        return facts.away().days(since, now);
    }
}
