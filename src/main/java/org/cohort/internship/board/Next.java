package org.cohort.internship.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cohort.boot.Setting;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.time.Window;

/** What is to be done first for an internship: a signature, then a silent intern, what is in the way, an answer, an evaluation, and what the intern writes next. */
final class Next {

    private Next() {
    }

    /** When somebody was last reminded of what is still owed; null where nobody was. */
    record Reminded(Instant report, Instant evaluation) {
    }

    /** Null when there is nothing. @param mentor whether the reader is a mentor of it */
    static BoardRow.Next of(BoardIntern intern, Facts facts, boolean mentor, Reminded reminded, Instant now) {
        if (intern.state() == InternshipState.OFFERED) {
            return new BoardRow.Next("mentoring.next.agreement", null, intern.path() + "/agreement", null, mentor, null);
        }
        if (intern.state() != InternshipState.ACTIVE) {
            return null;
        }
        Stream<BoardRow.Next> blockers = facts.reports().stream().filter(ReportRow::blocked)
                .map(report -> new BoardRow.Next("mentoring.next.blocker", report.number(), report.path(), null, true, null));
        Stream<BoardRow.Next> answers = facts.reports().stream().filter(report -> report.state() == ReportState.SUBMITTED)
                .map(report -> new BoardRow.Next("mentoring.next.answer", report.number(), report.path(), null, mentor, null));
        Stream<BoardRow.Next> evaluation = facts.evaluations().stream()
                .filter(Next::isWaitedFor).map(e -> new BoardRow.Next("mentoring.next.evaluation." + e.stage(), null, e.path(), e.dueAt(), mentor, reminded.evaluation()));
        Stream<BoardRow.Next> report = facts.reports().stream().filter(r -> r.state().isOwed()).min(Comparator.comparing(ReportRow::dueAt)).stream()
                .map(r -> new BoardRow.Next("mentoring.next.report", r.number(), r.path(), r.dueAt(), false, reminded.report()));
        BoardRow.Next first = Stream.of(blockers, answers, evaluation, report).flatMap(stream -> stream).findFirst().orElse(null);
        int missing = missing(facts, now);
        return missing < Setting.ESCALATION_MISSED_REPORTS.number() ? first
                : new BoardRow.Next("mentoring.next.silent", missing, intern.path() + "/lights", first.by(), true, reminded.report());
    }

    /** How many reports are overdue in a row up to now, as escalation counts them: what is excused, and what is not due yet, neither counts nor breaks the row. */
    private static int missing(Facts facts, Instant now) {
        int row = 0;
        for (ReportRow report : facts.reports()) {
            if (!Window.between(report.dueAt(), null).isOpen(now)) {
                continue;
            }
            if (report.state().isOwed()) {
                row++;
            } else if (report.state() != ReportState.EXCUSED) {
                row = 0;
            }
        }
        return row;
    }

    /** When that is to be done, without the words; null when there is no date. @param owed when the first report that is owed is due; null when none is */
    static Instant by(Facts facts, Instant owed) {
        if (facts.state() != InternshipState.ACTIVE || facts.reports().stream().anyMatch(report -> report.blocked() || report.state() == ReportState.SUBMITTED)) {
            return null;
        }
        return facts.evaluations().stream().filter(Next::isWaitedFor).findFirst().map(EvaluationRow::dueAt).orElse(owed);
    }

    private static boolean isWaitedFor(EvaluationRow evaluation) {
        return evaluation.direction() == Direction.BY_MENTOR && evaluation.state().isOwed() && !evaluation.ruled() && evaluation.open();
    }
}
