package org.cohort.internship.board;

import java.util.stream.Stream;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipState;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;

/** What is to be done first for an internship: a signature, then what is in the way, an answer, an evaluation, and what the intern writes next. */
final class Next {

    private Next() {
    }

    /** Null when there is nothing. @param mentor whether the reader is a mentor of it */
    static BoardRow.Next of(BoardIntern intern, Facts facts, boolean mentor) {
        if (intern.state() == InternshipState.OFFERED) {
            return new BoardRow.Next("mentoring.next.agreement", null, intern.path() + "/agreement", null, mentor);
        }
        if (intern.state() != InternshipState.ACTIVE) {
            return null;
        }
        Stream<BoardRow.Next> blockers = facts.reports().stream().filter(ReportRow::blocked)
                .map(report -> new BoardRow.Next("mentoring.next.blocker", report.number(), report.path(), null, true));
        Stream<BoardRow.Next> answers = facts.reports().stream().filter(report -> report.state() == ReportState.SUBMITTED)
                .map(report -> new BoardRow.Next("mentoring.next.answer", report.number(), report.path(), null, mentor));
        Stream<BoardRow.Next> evaluation = facts.evaluations().stream()
                .filter(e -> e.direction() == Direction.BY_MENTOR && e.state().isOwed() && !e.ruled() && e.open())
                .map(e -> new BoardRow.Next("mentoring.next.evaluation." + e.stage(), null, e.path(), e.dueAt(), mentor));
        Stream<BoardRow.Next> report = facts.reports().stream().filter(r -> r.state().isOwed())
                .map(r -> new BoardRow.Next("mentoring.next.report", r.number(), r.path(), r.dueAt(), false));
        return Stream.of(blockers, answers, evaluation, report).flatMap(stream -> stream).findFirst().orElse(null);
    }
}
