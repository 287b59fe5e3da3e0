package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.fund.LongerFixture.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.leave.LeaveFollower;
import org.cohort.internship.leave.LeaveForm;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.leave.LeaveService;
import org.cohort.internship.report.ReportInput;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportService;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I5: leave, on a database")
class LeaveTest {

    private final LongerFixture hers = new LongerFixture();
    private final LeaveService service = hers.summer.get(LeaveService.class);
    private final LeaveQueries queries = hers.summer.get(LeaveQueries.class);

    LeaveTest() {
        hers.summer.wiring.offer(LeaveFollower.class, "org.cohort.internship.report.ReportLeave");
    }

    @AfterEach
    void end() {
        hers.close();
    }

    @Test
    @DisplayName("I5: a report whose days are all on leave is not due, and is again when the leave is taken back; nobody is asked before its days begin")
    void excused() {
        // Report 3 covers 16 to 29 June.
        enter(MAREN, "2014-06-16", "2014-06-29");
        assertThat(hers.summer.notices).containsExactlyInAnyOrder(TOVE + " leave.ENTER", ANDERS + " leave.ENTER");
        assertThat(report(3).state()).isEqualTo(ReportState.EXCUSED);
        assertThat(report(2).state()).isEqualTo(ReportState.DUE);
        String leave = rows(MAREN).get(0).publicId();
        change(MAREN, "2014-06-16", "2014-06-28");
        assertThat(report(3).state()).as("one day is left to write about").isEqualTo(ReportState.DUE);
        assertThat(hers.summer.needs(MAREN)).doesNotContain("report DUE");
        change(TOVE, "2014-06-16", "2014-06-29");
        assertThat(report(3).state()).isEqualTo(ReportState.EXCUSED);
        hers.summer.run(MAREN, () -> service.takeBack(leave));
        assertThat(report(3).state()).isEqualTo(ReportState.DUE);
        assertThat(rows(MAREN)).isEmpty();
    }

    @Test
    @DisplayName("I5: what a person excused stays excused, whatever becomes of a leave")
    void excusedByPerson() {
        String id = report(3).publicId();
        hers.summer.run(TOVE, () -> hers.summer.get(ReportService.class).excuse(id, "Exams."));
        enter(MAREN, "2014-06-16", "2014-06-29");
        takeBack(MAREN, 0);
        assertThat(report(3).state()).isEqualTo(ReportState.EXCUSED);
    }

    @Test
    @DisplayName("I5: due on a day of leave is due right after it, to the millisecond; taken back, at its old moment")
    void lateness() {
        // Report 1 covers 19 May to 1 June and is due on 2 June at noon.
        hers.summer.sql("update progress_report set opened_at = '2014-05-19 00:00:00' where number = 1");
        hers.summer.at("2014-06-01T23:59:59.999Z");
        enter(MAREN, "2014-06-02", "2014-06-05");
        assertThat(report(1).dueAt()).isEqualTo(Instant.parse("2014-06-06T12:00:00Z"));
        hers.summer.at("2014-06-06T12:00:00Z");
        submit(1);
        assertThat(report(1).late()).as("the last millisecond counts").isFalse();
        hers.summer.sql("update progress_report set state = 'DRAFT', submitted_at = null where number = 1");
        hers.summer.at("2014-06-06T12:00:00.001Z");
        submit(1);
        assertThat(report(1).late()).as("one later does not").isTrue();
    }

    @Test
    @DisplayName("I5: leave that is entered when its days are over takes lateness away from what was handed in meanwhile; taken back, it is late again")
    void lateEntered() {
        hers.summer.sql("update progress_report set opened_at = '2014-05-19 00:00:00' where number = 1");
        hers.summer.at("2014-06-03T09:00:00Z");
        submit(1);
        assertThat(report(1).late()).isTrue();
        enter(TOVE, "2014-06-01", "2014-06-03");
        assertThat(report(1).late()).isFalse();
        assertThat(report(1).dueAt()).isEqualTo(Instant.parse("2014-06-04T12:00:00Z"));
        assertThat(hers.summer.needs(MAREN)).doesNotContain("report DUE");
        takeBack(TOVE, 0);
        assertThat(report(1).late()).isTrue();
        enter(TOVE, "2014-05-20", "2014-05-21");
        assertThat(report(1).late()).as("on other days she was not away").isTrue();
    }

    @Test
    @DisplayName("I5: the intern enters a day until its last millisecond; for days gone by a mentor or the coordinator does")
    void past() {
        hers.summer.at("2014-06-03T23:59:59.999Z");
        enter(MAREN, "2014-06-03", "");
        hers.summer.at("2014-06-04T00:00:00Z");
        refused("leave.over", () -> takeBack(MAREN, 0));
        refused("leave.past", () -> enter(MAREN, "2014-06-02", "2014-06-02"));
        enter(COORDINATOR, "2014-06-02", "2014-06-02");
        takeBack(TOVE, 1);
        assertThat(rows(MAREN)).hasSize(1);
    }

    @Test
    @DisplayName("I5: every wrong value is told at its field; days lie in the internship, once, within the program's number")
    void fields() {
        enter(MAREN, "2014-07-01", "2014-07-03");
        refused("leave.overlap", () -> enter(MAREN, "2014-07-03", "2014-07-08"));
        refused("leave.outside", () -> enter(MAREN, "2014-08-15", "2014-08-18"));
        refused("leave.order", () -> enter(MAREN, "2014-07-20", "2014-07-19"));
        refused("required", () -> enter(MAREN, "", "2014-07-19"));
        refused("date", () -> enter(MAREN, "2014-07-18", "soon"));
        assertThatThrownBy(() -> enter(LARS, "2014-07-20", "2014-07-21")).isInstanceOf(NotFound.class);
        hers.summer.sql("update round set rules = '{\"proposals\":3,\"mentors\":6,\"reportEvery\":14,\"midpoint\":true,\"opensBefore\":14,\"shares\":[{\"at\":\"FINAL\",\"percent\":100}],"
                + "\"sizes\":[],\"entry\":{\"firstTime\":true,\"countries\":[]},\"blind\":true,\"leeway\":{\"weeks\":5,\"leaveDays\":10,\"coordinatorSigns\":false}}'");
        hers.summer.database.run(() -> hers.summer.database.em().clear());
        refused("leave.limit", () -> enter(MAREN, "2014-07-10", "2014-07-17"));
        enter(MAREN, "2014-07-10", "2014-07-16");
        assertThat(queries.left(hers.internship())).isZero();
    }

    @Test
    @DisplayName("I5: private says no more than that she is on leave, and nobody who may not read the words writes over them")
    void secret() {
        hers.summer.run(MAREN, () -> service.enter(HERS, new LeaveForm("2014-07-01", "2014-07-02", "At the doctor’s", true, 0)));
        assertThat(rows(MAREN).get(0).words()).isEqualTo("At the doctor’s");
        for (long other : List.of(TOVE, COORDINATOR, ORGANIZER)) {
            assertThat(rows(other).get(0).words()).isNull();
            assertThat(rows(other).get(0).secret()).isTrue();
        }
        change(TOVE, "2014-07-01", "2014-07-03");
        assertThat(rows(MAREN).get(0).words()).isEqualTo("At the doctor’s");
        assertThat(rows(TOVE).get(0).words()).isNull();
        assertThat(hers.summer.notices).doesNotHaveDuplicates();
        assertThat(hers.summer.audited).noneMatch(line -> line.contains("doctor"));
    }

    @Test
    @DisplayName("I5, T4: an extension and a leave at the same time: undone, every date is what it was")
    void extended() {
        enter(MAREN, "2014-08-16", "2014-08-17");
        TreeMap<String, String> before = hers.dates();
        String id = hers.granted(2);
        enter(MAREN, "2014-08-25", "2014-08-31");
        assertThat(report(8).state()).isEqualTo(ReportState.EXCUSED);
        hers.perform(ORGANIZER, id, ExtensionAction.UNDO, "x");
        assertThat(hers.dates()).isEqualTo(before);
    }

    private void enter(long account, String first, String last) {
        hers.summer.run(account, () -> service.enter(HERS, new LeaveForm(first, last, "Away", false, 0)));
    }

    private void change(long account, String first, String last) {
        LeaveQueries.Row row = rows(account).get(0);
        hers.summer.run(account, () -> service.change(row.publicId(), new LeaveForm(first, last, null, false, row.version())));
    }

    private void takeBack(long account, int index) {
        String id = rows(account).get(index).publicId();
        hers.summer.run(account, () -> service.takeBack(id));
    }

    private List<LeaveQueries.Row> rows(long account) {
        return hers.summer.database.call(() -> queries.of(hers.summer.actor(account), hers.summer.get(InternshipDirectory.class).internship(7L)));
    }

    private ReportRow report(int number) {
        hers.summer.database.run(() -> hers.summer.database.em().clear());
        return hers.summer.get(ReportQueries.class).of(List.of(hers.internship())).stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    private void submit(int number) {
        ReportRow row = report(number);
        int version = hers.summer.as(MAREN, () -> hers.summer.get(ReportQueries.class).view(hers.summer.actor(MAREN), row.publicId())).words().version();
        hers.summer.run(MAREN, () -> hers.summer.get(ReportService.class).submit(row.publicId(), new ReportInput(version, "Done", "Next", null, null)));
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(one -> one.verdict().reason()).contains(reason));
    }
}
