package org.cohort.internship.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.Absences;
import org.cohort.internship.Months;
import org.cohort.internship.SummerFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3: a side that does not answer is escalated by rule, each step once, and it ends when she acts (Outreachy #262: a silent mentor was nobody's to notice)")
class EscalationTest {

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void rows() {
        Months.begin(summer);
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("two reports missed in a row: the intern and her mentors, four days later the coordinators, four days later the organizers")
    void missed() {
        Months.report(summer, 1, "ANSWERED", "2014-05-26", "2014-05-26 09:00:00");
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        Months.report(summer, 3, "DRAFT", "2014-06-09", null);
        assertThat(told("2014-06-09T11:59:00Z")).as("one is no row").isEmpty();
        assertThat(told("2014-06-09T12:00:00Z")).containsExactlyInAnyOrder("1 escalation.REPORTS_MISSED.own", "11 escalation.REPORTS_MISSED.1", "12 escalation.REPORTS_MISSED.1");
        assertThat(told("2014-06-13T11:59:00Z")).as("each step once").isEmpty();
        assertThat(told("2014-06-13T12:00:00Z")).containsExactly("21 escalation.REPORTS_MISSED.2");
        assertThat(told("2014-06-17T12:00:00Z")).containsExactly("31 escalation.REPORTS_MISSED.3");
        assertThat(told("2014-07-01T12:00:00Z")).isEmpty();
        assertThat(steps()).containsExactly("1 SENT", "2 SENT", "3 SENT");
    }

    @Test
    @DisplayName("it ends when she hands one in: what has not had its turn is suppressed because she acted; a new row begins anew")
    void acted() {
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        told("2014-06-02T12:00:00Z");
        summer.sql("update progress_report set state = 'ANSWERED', submitted_at = '2014-06-03 09:00:00' where number = 2");
        assertThat(told("2014-06-03T12:00:00Z")).isEmpty();
        assertThat(steps()).containsExactly("1 SENT", "2 SUPPRESSED ACTED", "3 SUPPRESSED ACTED");
        assertThat(told("2014-06-20T12:00:00Z")).isEmpty();
        Months.report(summer, 3, "DUE", "2014-06-23", null);
        Months.report(summer, 4, "DUE", "2014-06-30", null);
        assertThat(told("2014-06-30T12:00:00Z")).hasSize(3);
    }

    @Test
    @DisplayName("an excused report neither counts nor breaks a row")
    void excused() {
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "EXCUSED", "2014-06-02", null);
        assertThat(told("2014-06-03T12:00:00Z")).isEmpty();
        Months.report(summer, 3, "DUE", "2014-06-09", null);
        assertThat(told("2014-06-09T12:00:00Z")).hasSize(3);
    }

    @Test
    @DisplayName("I5: nobody is escalated while she is away: the step is suppressed because of it, the next goes after her return")
    void away() {
        summer.wiring.offer(Absences.class, Away.class.getName());
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        assertThat(told("2014-06-02T12:00:00Z")).isEmpty();
        assertThat(told("2014-06-06T12:00:00Z")).containsExactly("21 escalation.REPORTS_MISSED.2");
        assertThat(steps()).containsExactly("1 SUPPRESSED ON_LEAVE", "2 SENT", "3 WAITING");
    }

    @Test
    @DisplayName("a report unanswered for a week: the mentors, then the coordinators who don't mentor it, then the organizers; an answer ends it")
    void unanswered() {
        Months.report(summer, 1, "SUBMITTED", "2014-05-26", "2014-05-26 09:00:00");
        summer.hold(SummerFixture.TOVE, org.cohort.kernel.access.Role.COORDINATOR, 1);
        assertThat(told("2014-06-02T08:59:00Z")).isEmpty();
        assertThat(told("2014-06-02T09:00:00Z")).containsExactlyInAnyOrder("11 escalation.ANSWERS_LATE.1", "12 escalation.ANSWERS_LATE.1");
        assertThat(told("2014-06-06T09:00:00Z")).containsExactly("21 escalation.ANSWERS_LATE.2");
        summer.sql("update progress_report set state = 'ANSWERED' where number = 1");
        assertThat(told("2014-06-20T09:00:00Z")).isEmpty();
        assertThat(steps()).containsExactly("1 SENT", "2 SENT", "3 SUPPRESSED ACTED");
    }

    @Test
    @DisplayName("I3: a missed evaluation has the steps of its reminders and no others: nobody is told twice, or after an organizer has ruled")
    void evaluation() {
        Months.evaluation(summer, org.cohort.internship.Stage.MIDPOINT, org.cohort.internship.Direction.BY_MENTOR, "DRAFT", "2014-07-01", null);
        reminded("2014-06-20T12:00:00Z");
        assertThat(reminded("2014-07-03T12:00:00Z")).containsExactly("12 evaluation.remind.CO_MENTOR");
        assertThat(told("2014-07-03T12:00:00Z")).isEmpty();
        assertThat(reminded("2014-07-05T12:00:00Z")).containsExactly("21 evaluation.remind.COORDINATOR");
        summer.sql("update evaluation set ruling_state = 'LOCKED', ruled_outcome = 'CONTINUE', ruled_at = '2014-07-06 12:00:00'");
        assertThat(reminded("2014-07-20T12:00:00Z")).isEmpty();
        assertThat(told("2014-07-20T12:00:00Z")).isEmpty();
    }

    private List<String> reminded(String at) {
        summer.at(at);
        summer.notices.clear();
        summer.runAsSystem(() -> summer.get(org.cohort.internship.evaluation.EvaluationReminders.class).run());
        return List.copyOf(summer.notices);
    }

    @Test
    @DisplayName("a server that stood still makes no heap: of steps due at once the last is sent; an internship that ended is left alone")
    void standing() {
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        assertThat(told("2014-06-07T12:00:00Z")).containsExactly("21 escalation.REPORTS_MISSED.2");
        summer.sql("update internship set state = 'WITHDRAWN' where id = 7");
        assertThat(told("2014-06-20T12:00:00Z")).isEmpty();
        assertThat(steps()).containsExactly("1 SUPPRESSED OVERTAKEN", "2 SENT", "3 SUPPRESSED OVER");
    }

    @Test
    @DisplayName("a silence that comes back begins anew: of reports whose date went past leave")
    void again() {
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        assertThat(told("2014-06-02T12:00:00Z")).contains("1 escalation.REPORTS_MISSED.own");
        change("update progress_report set due_at = '2014-06-10 12:00:00' where number = 2");
        assertThat(told("2014-06-03T12:00:00Z")).isEmpty();
        assertThat(told("2014-06-10T12:00:00Z")).contains("1 escalation.REPORTS_MISSED.own", "11 escalation.REPORTS_MISSED.1")
                .doesNotContain("31 escalation.REPORTS_MISSED.3");
        change("update progress_report set due_at = '2014-06-20 12:00:00' where number = 2");
        assertThat(told("2014-06-11T12:00:00Z")).isEmpty();
        change("update progress_report set due_at = '2014-06-10 12:00:00' where number = 2");
        assertThat(told("2014-06-12T12:00:00Z")).as("with the very date of before, too").contains("1 escalation.REPORTS_MISSED.own");
    }

    @Test
    @DisplayName("who catches up is asked first herself again: nobody above is told of what was not said to her")
    void catchingUp() {
        for (int number = 1; number <= 3; number++) {
            Months.report(summer, number, "SUBMITTED", "2014-05-26", "2014-05-2" + (5 + number) + " 09:00:00");
        }
        told("2014-06-02T09:00:00Z");
        told("2014-06-06T09:00:00Z");
        assertThat(told("2014-06-10T09:00:00Z")).containsExactly("31 escalation.ANSWERS_LATE.3");
        change("update progress_report set state = 'ANSWERED' where number = 1");
        assertThat(told("2014-06-12T09:00:00Z")).containsExactlyInAnyOrder("11 escalation.ANSWERS_LATE.1", "12 escalation.ANSWERS_LATE.1");
        assertThat(told("2014-06-16T08:59:00Z")).isEmpty();
        assertThat(told("2014-06-16T09:00:00Z")).containsExactly("21 escalation.ANSWERS_LATE.2");
    }

    @Test
    @DisplayName("I3, I5: nobody is told of a missed evaluation once an organizer has ruled, nor while the intern is on leave")
    void ruledOrOnLeave() {
        Months.evaluation(summer, org.cohort.internship.Stage.MIDPOINT, org.cohort.internship.Direction.BY_MENTOR, "DUE", "2014-06-01", null);
        summer.sql("insert into internship_leave (public_id, internship_id, state, first_day, last_day, entered_by, entered_at)"
                + " values ('l', 7, 'ENTERED', '2014-06-01', '2014-06-05', 1, '2014-05-20 00:00:00')");
        reminded("2014-05-30T12:00:00Z");
        assertThat(reminded("2014-06-03T12:00:00Z")).isEmpty();
        assertThat(reminded("2014-06-06T12:00:00Z")).containsExactly("21 evaluation.remind.COORDINATOR");
        change("update evaluation set ruling_state = 'LOCKED', ruled_outcome = 'CONTINUE'");
        assertThat(reminded("2014-06-10T12:00:00Z")).isEmpty();
        assertThat(told("2014-06-30T12:00:00Z")).isEmpty();
    }

    @Test
    @DisplayName("one internship that can't be followed keeps no other from being")
    void alone() {
        summer.wiring.offer(Absences.class, Broken.class.getName());
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (8, 'his', 1, 1, 1, 2, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, opened_at) select concat('his', public_id), 8, number, covers_from, covers_to,"
                + " due_at, state, opened_at from progress_report");
        summer.at("2014-06-02T12:00:00Z");
        summer.runAsSystem(() -> assertThat(summer.get(Escalations.class).run()).isEqualTo("1 steps of 2 silences, 1 failed"));
        assertThat(summer.notices).contains("2 escalation.REPORTS_MISSED.own").doesNotContain("1 escalation.REPORTS_MISSED.own");
    }

    @Test
    @DisplayName("I2: as long as an intern is silent her mentors have it on Today, before what came due later; her report ends it")
    void today() {
        Months.report(summer, 1, "DUE", "2014-05-26", null);
        Months.report(summer, 2, "DUE", "2014-06-02", null);
        told("2014-06-01T12:00:00Z");
        assertThat(summer.needs(SummerFixture.TOVE)).doesNotContain("silence REPORTS_MISSED");
        told("2014-06-02T12:00:00Z");
        summer.sql("insert into task (subject_type, subject_public_id, state, title, path, addressee, since, due_at) select subject_type, 'later', 'ANSWERS_LATE', title, path, addressee, since,"
                + " timestampadd(day, 1, due_at) from task where subject_type = 'silence' and addressee = 'MENTOR:1'");
        assertThat(summer.needs(SummerFixture.TOVE).get(0)).isEqualTo("silence REPORTS_MISSED");
        assertThat(summer.needs(SummerFixture.ANDERS)).contains("silence REPORTS_MISSED");
        assertThat(summer.needs(SummerFixture.MAREN)).doesNotContain("silence REPORTS_MISSED");
        assertThat(summer.awaits(SummerFixture.MAREN)).doesNotContain("silence REPORTS_MISSED");
        change("update progress_report set state = 'SUBMITTED', submitted_at = '2014-06-03 09:00:00' where number = 2");
        told("2014-06-03T12:00:00Z");
        assertThat(summer.needs(SummerFixture.TOVE)).doesNotContain("silence REPORTS_MISSED");
    }

    private void change(String statement) {
        summer.sql(statement);
        summer.database.run(() -> summer.database.em().clear());
    }

    /** Of one nothing can be found out. */
    static final class Broken implements Absences {

        @Override
        public boolean isAway(Long internshipId, LocalDate day) {
            if (internshipId == 7) {
                throw new IllegalStateException("Nobody knows.");
            }
            return false;
        }
    }

    /** Away until 5 June. */
    static final class Away implements Absences {

        @Override
        public boolean isAway(Long internshipId, LocalDate day) {
            return day.isBefore(LocalDate.of(2014, 6, 6));
        }
    }

    /** What a run at that moment tells, a second one right after included, which tells nothing. */
    private List<String> told(String at) {
        summer.at(at);
        summer.notices.clear();
        summer.runAsSystem(() -> summer.get(Escalations.class).run());
        List<String> told = List.copyOf(summer.notices);
        summer.runAsSystem(() -> summer.get(Escalations.class).run());
        assertThat(summer.notices).isEqualTo(told);
        return told;
    }

    @SuppressWarnings("unchecked")
    private List<String> steps() {
        return summer.database.call(() -> (List<String>) summer.database.em()
                .createNativeQuery("select trim(concat(step, ' ', state, ' ', coalesce(why, ''))) from escalation order by step").getResultList());
    }
}
