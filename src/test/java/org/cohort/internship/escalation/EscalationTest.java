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
    @DisplayName("I3: a missed evaluation escalates: every mentor, the coordinators, the organizers; it ends when one hands it in")
    void evaluation() {
        Months.evaluation(summer, org.cohort.internship.Stage.MIDPOINT, org.cohort.internship.Direction.BY_MENTOR, "DRAFT", "2014-07-01", null);
        Months.evaluation(summer, org.cohort.internship.Stage.MIDPOINT, org.cohort.internship.Direction.BY_INTERN, "DUE", "2014-07-01", null);
        assertThat(told("2014-07-03T11:59:00Z")).isEmpty();
        assertThat(told("2014-07-03T12:00:00Z")).containsExactlyInAnyOrder("11 escalation.EVALUATION_OVERDUE.1", "12 escalation.EVALUATION_OVERDUE.1");
        assertThat(told("2014-07-07T12:00:00Z")).containsExactly("21 escalation.EVALUATION_OVERDUE.2");
        summer.sql("update evaluation set state = 'SUBMITTED' where direction = 'BY_MENTOR'");
        assertThat(told("2014-07-20T12:00:00Z")).isEmpty();
        assertThat(steps()).containsExactly("1 SENT", "2 SENT", "3 SUPPRESSED ACTED");
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
