package org.cohort.internship.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.internship.board.BoardQueries;
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

    @Test
    @DisplayName("when who was reminded is read by who has a part in it: what the intern owes not by her mentors, what they owe not by her; boards say when it was last")
    void shown() {
        summer.sql("update evaluation set state = 'RELEASED' where stage = 'MIDPOINT'");
        at("2014-08-20T19:00:00Z");
        at("2014-08-24T19:00:00Z");
        String mentors = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        String interns = summer.id(Stage.FINAL, Direction.BY_INTERN);
        assertThat(shown(TOVE, mentors)).isEqualTo(shown(COORDINATOR, mentors)).isEqualTo(shown(ORGANIZER, mentors)).containsExactly("BEFORE SENT null 2014-08-20T19:00:00Z",
                "DUE SUPPRESSED OVERTAKEN 2014-08-24T19:00:00Z", "AFTER SUPPRESSED OVERTAKEN 2014-08-24T19:00:00Z", "CO_MENTOR SENT null 2014-08-24T19:00:00Z",
                "COORDINATOR WAITING null 2014-08-26T19:00:00Z", "ORGANIZER WAITING null 2014-08-29T19:00:00Z");
        assertThat(shown(MAREN, mentors)).isEmpty();
        assertThat(shown(MAREN, interns)).isEqualTo(shown(COORDINATOR, interns)).hasSize(5).contains("BEFORE SENT null 2014-08-20T19:00:00Z");
        assertThat(shown(TOVE, interns)).isEmpty();
        assertThat(summer.as(TOVE, () -> summer.get(BoardQueries.class).row(summer.actor(TOVE), summer.internship())).next()).satisfies(next -> {
            assertThat(next.key()).isEqualTo("mentoring.next.evaluation.FINAL");
            assertThat(next.reminded()).isEqualTo(Instant.parse("2014-08-24T19:00:00Z"));
        });
    }

    private List<String> shown(long account, String evaluation) {
        return summer.as(account, () -> summer.get(EvaluationQueries.class).reminders(summer.actor(account), evaluation)).stream()
                .map(row -> row.step() + " " + row.state() + " " + row.why() + " " + row.at()).toList();
    }

    @Test
    @DisplayName("T3: reminders follow the date: moved later, every step ahead has its turn again; moved earlier, each comes at the new moment")
    void moved() {
        only();
        assertThat(at("2014-08-20T19:00:00Z")).containsExactly("11 BEFORE");
        assertThat(at("2014-08-22T19:00:00Z")).containsExactly("11 DUE");
        due("2014-09-05 19:00:00");
        assertThat(at("2014-08-23T19:00:00Z")).isEmpty();
        assertThat(rows()).containsOnly("BEFORE WAITING null", "DUE WAITING null", "AFTER WAITING null", "CO_MENTOR WAITING null", "COORDINATOR WAITING null", "ORGANIZER WAITING null");
        assertThat(at("2014-09-03T19:00:00Z")).containsExactly("11 BEFORE");
        due("2014-09-01 19:00:00");
        assertThat(at("2014-09-03T19:05:00Z")).containsExactly("12 CO_MENTOR");
        assertThat(at("2014-09-05T19:00:00Z")).containsExactly("21 COORDINATOR");
        assertThat(at("2014-09-05T19:00:00Z")).as("once").isEmpty();
    }

    @Test
    @DisplayName("T3, I3: one that was handed in and is asked for again, or was ruled about and is unlocked, is reminded of by its new date")
    void again() {
        only();
        at("2014-08-16T19:00:00Z");
        summer.sql("update evaluation set state = 'SUBMITTED' where stage = 'FINAL' and direction = 'BY_MENTOR'");
        summer.database.em().clear();
        assertThat(at("2014-08-20T19:00:00Z")).isEmpty();
        assertThat(at("2014-08-26T19:00:00Z")).isEmpty();
        assertThat(rows()).contains("BEFORE SUPPRESSED HANDED_IN", "COORDINATOR SUPPRESSED HANDED_IN");
        summer.sql("update evaluation set state = 'DRAFT' where stage = 'FINAL' and direction = 'BY_MENTOR'");
        due("2014-09-05 19:00:00");
        assertThat(at("2014-08-27T19:00:00Z")).isEmpty();
        assertThat(at("2014-09-03T19:00:00Z")).containsExactly("11 BEFORE");
        summer.sql("update evaluation set ruling_state = 'LOCKED', ruled_outcome = 'CONTINUE' where stage = 'FINAL' and direction = 'BY_MENTOR'");
        summer.database.em().clear();
        assertThat(at("2014-09-05T19:00:00Z")).isEmpty();
        summer.sql("update evaluation set ruling_state = 'OPEN' where stage = 'FINAL' and direction = 'BY_MENTOR'");
        due("2014-09-12 19:00:00");
        assertThat(at("2014-09-06T19:00:00Z")).isEmpty();
        assertThat(at("2014-09-10T19:00:00Z")).containsExactly("11 BEFORE");
        assertThat(at("2014-09-12T19:00:00Z")).containsExactly("11 DUE");
    }

    /** The mentors' final one alone. */
    private void only() {
        summer.sql("update evaluation set state = 'RELEASED' where stage = 'MIDPOINT' or direction = 'BY_INTERN'");
        summer.database.em().clear();
    }

    private void due(String at) {
        summer.sql("update evaluation set due_at = '" + at + "' where stage = 'FINAL'");
        summer.database.em().clear();
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
