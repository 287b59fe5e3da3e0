package org.cohort.internship.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3, N3: a missed evaluation is asked for and escalated, each step once")
class EvaluationRemindersTest {

    private final EvaluationSummer summer = new EvaluationSummer();

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("the lead, before, at and after; then the co-mentor, the coordinator, the organizer; what an intern owes never goes to her mentors")
    void ladder() {
        summer.sql("update evaluation set state = 'RELEASED' where stage = 'MIDPOINT'");
        assertThat(at("2014-08-20T18:59:59.999Z")).isEmpty();
        assertThat(at("2014-08-20T19:00:00Z")).containsExactlyInAnyOrder("11 BEFORE", "1 BEFORE");
        assertThat(at("2014-08-20T19:00:00Z")).as("once").isEmpty();
        assertThat(at("2014-08-22T19:00:00Z")).containsExactlyInAnyOrder("11 DUE", "1 DUE");
        assertThat(at("2014-08-23T19:00:00Z")).containsExactlyInAnyOrder("11 AFTER", "1 AFTER");
        assertThat(at("2014-08-24T19:00:00Z")).containsExactly("12 CO_MENTOR");
        assertThat(at("2014-08-26T19:00:00Z")).containsExactly("21 COORDINATOR", "21 COORDINATOR");
        String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().submit(id, new EvaluationInput(summer.service().sheet(id).version(), Map.of("for-intern", "Late."), EvaluationOutcome.CONTINUE)));
        assertThat(at("2014-08-29T19:00:00Z")).as("only the intern's is still missing").containsExactly("31 ORGANIZER");
        assertThat(rows()).contains("ORGANIZER SUPPRESSED HANDED_IN", "CO_MENTOR SUPPRESSED NOBODY", "BEFORE SENT null");
    }

    @Test
    @DisplayName("of steps that are due at once only the last is sent, and none while the intern is on leave")
    void overtakenAndLeave() {
        summer.sql("update evaluation set state = 'RELEASED' where stage = 'MIDPOINT' or direction = 'BY_INTERN'");
        summer.sql("insert into internship_leave (id, public_id, internship_id, state, first_day, last_day, is_private, entered_by, entered_at)"
                + " values (1, 'l1', 7, 'ENTERED', '2014-08-20', '2014-08-25', false, 1, '2014-08-01 00:00:00')");
        assertThat(at("2014-08-25T23:00:00Z")).as("on leave").isEmpty();
        assertThat(at("2014-08-26T19:00:00Z")).containsExactly("21 COORDINATOR");
        assertThat(rows()).contains("AFTER SUPPRESSED OVERTAKEN", "COORDINATOR SENT null");
    }

    private List<String> at(String instant) {
        summer.at(instant);
        int before = summer.notices.size();
        summer.runAsSystem(() -> summer.get(EvaluationReminders.class).run());
        return summer.notices.subList(before, summer.notices.size()).stream().filter(notice -> notice.contains("evaluation.remind."))
                .map(notice -> notice.replace("evaluation.remind.", "")).toList();
    }

    private List<String> rows() {
        return summer.database.call(() -> summer.database.em().createQuery("select m from EvaluationReminder m", EvaluationReminder.class).getResultList()).stream()
                .map(row -> row.step() + " " + row.state() + " " + row.why()).toList();
    }
}
