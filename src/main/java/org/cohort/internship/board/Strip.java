package org.cohort.internship.board;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;

/**
 * An internship's reports at a glance, for the tag {@code co:heat}.
 *
 * @param marks one for each report: {@code d} on time, {@code l} late, {@code m} missed, {@code x} excused or on leave, empty for what is not due yet
 */
public record Strip(List<String> marks) {

    static Strip of(Facts facts, Instant now) {
        return new Strip(facts.reports().stream().map(report -> mark(facts, report, now)).toList());
    }

    public long onTime() {
        return count("d");
    }

    public long late() {
        return count("l");
    }

    public long missed() {
        return count("m");
    }

    private long count(String mark) {
        return marks.stream().filter(mark::equals).count();
    }

    private static String mark(Facts facts, ReportRow report, Instant now) {
        if (report.state() == ReportState.EXCUSED) {
            return "x";
        }
        if (!report.state().isOwed()) {
            return report.late() ? "l" : "d";
        }
        boolean due = new Away(facts.away().zone(), List.of()).days(report.dueAt(), now) >= 0;
        return facts.away().days(report.dueAt(), now) >= 0 ? "m" : due ? "x" : "";
    }
}
