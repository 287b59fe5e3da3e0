package org.cohort.internship.report.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.stream.Collectors;
import org.cohort.internship.Absences;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.report.RunningReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3: reminders of a report, each a row: waiting, sent or suppressed because")
class ReportRemindersTest {

    private final RunningReports reports = new RunningReports();
    private final SummerFixture summer = reports.summer;

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    @DisplayName("the day it opens, the day before, when it is due, the day after, then her mentors; each once, however often the job runs")
    void ladder() {
        for (String moment : List.of("2014-05-19T00:01:00Z", "2014-05-19T00:06:00Z", "2014-05-25T11:59:00Z")) {
            reports.at(moment);
        }
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE WAITING", "DUE WAITING", "AFTER WAITING", "ESCALATED WAITING");
        reports.at("2014-05-25T12:00:00Z");
        reports.at("2014-05-25T12:05:00Z");
        assertThat(told("report.remind.BEFORE")).containsExactly(MAREN);
        reports.at("2014-05-26T12:00:00Z");
        reports.at("2014-05-27T12:00:00Z");
        assertThat(told("report.remind.AFTER")).containsExactly(MAREN);
        reports.at("2014-05-29T12:00:00Z");
        assertThat(told("report.remind.ESCALATED")).containsExactlyInAnyOrder(TOVE, ANDERS);
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE SENT", "DUE SENT", "AFTER SENT", "ESCALATED SENT");
    }

    @Test
    @DisplayName("what is in is not asked for, nor what was excused, and the row says why")
    void settled() {
        reports.at("2014-05-19T00:01:00Z");
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        reports.at("2014-05-30T12:00:00Z");
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE SUPPRESSED HANDED_IN", "DUE SUPPRESSED HANDED_IN", "AFTER SUPPRESSED HANDED_IN", "ESCALATED SUPPRESSED HANDED_IN");
        reports.as(TOVE, 2, (service, id) -> service.excuse(id, "Exams."));
        reports.at("2014-06-09T12:00:00Z");
        assertThat(rows(2)).containsExactly("OPENS SENT", "BEFORE SUPPRESSED EXCUSED", "DUE SUPPRESSED EXCUSED", "AFTER SUPPRESSED EXCUSED", "ESCALATED SUPPRESSED EXCUSED");
        assertThat(told("report.remind.ESCALATED")).isEmpty();
    }

    @Test
    @DisplayName("I5: nobody is reminded while she is on leave, nor her mentors")
    void onLeave() {
        summer.wiring.offer(Absences.class, "org.cohort.internship.leave.LeaveAbsences");
        summer.sql("insert into internship_leave (public_id, internship_id, state, first_day, last_day, entered_by, entered_at)"
                + " values ('l', 1, 'ENTERED', '2014-05-25', '2014-05-31', 1, '2014-05-20 00:00:00')");
        for (String moment : List.of("2014-05-19T00:01:00Z", "2014-05-25T12:00:00Z", "2014-05-26T12:00:00Z", "2014-05-27T12:00:00Z", "2014-05-29T12:00:00Z")) {
            reports.at(moment);
        }
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE SUPPRESSED ON_LEAVE", "DUE SUPPRESSED ON_LEAVE", "AFTER SUPPRESSED ON_LEAVE", "ESCALATED SUPPRESSED ON_LEAVE");
    }

    @Test
    @DisplayName("an internship signed late, or a server that stood still, makes no heap of mails: the last step alone is sent")
    void overtaken() {
        reports.at("2014-05-27T13:00:00Z");
        assertThat(rows()).containsExactly("OPENS SUPPRESSED OVERTAKEN", "BEFORE SUPPRESSED OVERTAKEN", "DUE SUPPRESSED OVERTAKEN", "AFTER SENT", "ESCALATED WAITING");
        assertThat(summer.notices.stream().filter(notice -> notice.contains("report.remind")).count()).as("and one for the second report, which opens").isEqualTo(2);
    }

    @Test
    @DisplayName("T4: a report's date that moved moves its reminders; an internship that is over is let alone")
    void moved() {
        reports.at("2014-05-19T00:01:00Z");
        summer.sql("update progress_report set due_at = '2014-06-02 12:00:00' where number = 1");
        reports.at("2014-05-26T12:00:00Z");
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE WAITING", "DUE WAITING", "AFTER WAITING", "ESCALATED WAITING");
        summer.sql("update internship set state = 'WITHDRAWN'");
        reports.at("2014-06-02T12:00:00Z");
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE SUPPRESSED OVER", "DUE SUPPRESSED OVER", "AFTER WAITING", "ESCALATED WAITING");
    }

    @Test
    @DisplayName("I5: leave that is shortened or taken back moves reminders to the earlier date, and asks again for a report that is owed again")
    void leaveTakenBack() {
        reports.at("2014-05-19T00:01:00Z");
        summer.sql("update progress_report set due_at = '2014-06-06 12:00:00' where number = 1");
        reports.at("2014-05-20T12:00:00Z");
        summer.sql("update progress_report set due_at = '2014-05-26 12:00:00' where number = 1");
        reports.at("2014-05-25T12:00:00Z");
        assertThat(told("report.remind.BEFORE")).containsExactly(MAREN);
        summer.sql("update progress_report set state = 'EXCUSED', on_leave = true where number = 1");
        reports.at("2014-05-26T12:00:00Z");
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE SENT", "DUE SUPPRESSED EXCUSED", "AFTER WAITING", "ESCALATED WAITING");
        summer.sql("update progress_report set state = 'DUE', on_leave = false, due_at = '2014-05-29 12:00:00' where number = 1");
        reports.at("2014-05-28T11:00:00Z");
        assertThat(rows()).containsExactly("OPENS SENT", "BEFORE WAITING", "DUE WAITING", "AFTER WAITING", "ESCALATED WAITING");
        reports.at("2014-05-29T12:00:00Z");
        assertThat(told("report.remind.DUE")).containsExactly(MAREN);
    }

    private List<String> rows() {
        return rows(1);
    }

    private List<String> rows(int number) {
        String id = reports.id(number);
        return summer.database.call(() -> summer.get(ReminderQueries.class).of(id)).stream()
                .sorted(java.util.Comparator.comparing(ReminderRow::step))
                .map(row -> row.step() + " " + row.state() + (row.why() == null ? "" : " " + row.why())).collect(Collectors.toList());
    }

    private List<Long> told(String key) {
        return summer.notices.stream().filter(notice -> notice.endsWith(" " + key)).map(notice -> Long.valueOf(notice.split(" ")[0])).toList();
    }
}
