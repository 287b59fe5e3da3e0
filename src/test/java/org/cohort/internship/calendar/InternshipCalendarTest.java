package org.cohort.internship.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import org.cohort.internship.evaluation.EvaluationSummer;
import org.cohort.kernel.access.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T1, I5: an internship's calendar file")
class InternshipCalendarTest {

    private final EvaluationSummer summer = new EvaluationSummer();

    @BeforeEach
    void aSummer() {
        summer.sql("insert into progress_report (id, public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at, submitted_at) values"
                + " (1, 'r1', 7, 1, '2014-05-19', '2014-06-01', '2014-06-01 23:59:59', 'SUBMITTED', '2014-05-19 00:00:00', '2014-06-01 12:00:00'),"
                + " (2, 'r2', 7, 2, '2014-06-02', '2014-06-15', '2014-06-15 23:59:59', 'DUE', '2014-06-02 00:00:00', null)");
        summer.sql("insert into internship_leave (id, public_id, internship_id, state, first_day, last_day, words, is_private, entered_by, entered_at) values"
                + " (1, 'l1', 7, 'ENTERED', '2014-07-21', '2014-07-25', 'My sister marries.', true, 1, '2014-06-01 00:00:00'),"
                + " (2, 'l2', 7, 'TAKEN_BACK', '2014-08-04', '2014-08-05', null, false, 1, '2014-06-01 00:00:00')");
        summer.at("2014-06-10T12:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("holds what waits for its reader at its instant, with stable names, and nothing that is done")
    void personal() {
        ICalendar hers = calendar(MAREN);
        assertThat(uids(hers)).doesNotHaveDuplicates().isEqualTo(uids(calendar(MAREN))).anyMatch(uid -> uid.startsWith("report-r2@")).noneMatch(uid -> uid.startsWith("report-r1@"));
        assertThat(event(hers, "report-r2").getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2014-06-15T23:59:59Z"));
        assertThat(event(hers, "report-r2").getSummary().getValue()).isEqualTo("Report 2 is due · Person 1");
        assertThat(event(hers, "first-hers").getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo("20140519");
        assertThat(event(hers, "last-hers").getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo("20140817");
        assertThat(evaluations(hers)).as("hers to write").hasSize(2);
        assertThat(evaluations(calendar(TOVE))).as("her mentor's").hasSize(2).doesNotContainAnyElementsOf(evaluations(hers));
        assertThat(evaluations(calendar(COORDINATOR))).hasSize(4);
        assertThatThrownBy(() -> calendar(LARS)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("shows leave as whole days, its last included; why stays hers where it is private, and what was taken back is gone")
    void leave() {
        VEvent hers = event(calendar(MAREN), "leave-l1");
        assertThat(hers.getDateStart().getValue().hasTime()).isFalse();
        assertThat(hers.getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo("20140721");
        assertThat(hers.getDateEnd().getValue().getRawComponents().toString(false, false)).as("the day after").isEqualTo("20140726");
        assertThat(hers.getDescription().getValue()).isEqualTo("My sister marries.");
        VEvent mentors = event(calendar(TOVE), "leave-l1");
        assertThat(mentors.getDescription()).isNull();
        assertThat(Biweekly.write(calendar(COORDINATOR)).go()).doesNotContain("sister");
        assertThat(uids(calendar(MAREN))).noneMatch(uid -> uid.startsWith("leave-l2@"));
    }

    private ICalendar calendar(long account) {
        return Biweekly.parse(summer.as(account, () -> summer.get(InternshipCalendar.class).of(summer.actor(account), "hers"))).first();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream().map(event -> event.getUid().getValue()).toList();
    }

    private static List<String> evaluations(ICalendar calendar) {
        return uids(calendar).stream().filter(uid -> uid.startsWith("evaluation-")).toList();
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream().filter(event -> event.getUid().getValue().startsWith(uid + "@")).findFirst().orElseThrow();
    }
}
