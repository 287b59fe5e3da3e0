package org.cohort.internship.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I3, S1: feedback about a mentor never reaches that mentor, whatever she holds at once")
class FeedbackMatrixTest {

    private static final String SECRET = "She never answers.";

    @ParameterizedTest(name = "mentor {0}, also {1}")
    @CsvSource({"APPROVED, ''", "APPROVED, COORDINATOR", "APPROVED, ORGANIZER", "APPROVED, COORDINATOR ORGANIZER", "APPROVED, COORDINATOR ORGANIZER ADMINISTRATOR",
        "WITHDRAWN, COORDINATOR", "WITHDRAWN, ORGANIZER", "WITHDRAWN, COORDINATOR ORGANIZER", "SUBMITTED, COORDINATOR", "SUBMITTED, ORGANIZER", "DECLINED, COORDINATOR",
        "DECLINED, COORDINATOR ORGANIZER", "DRAFT, ORGANIZER", "DRAFT, COORDINATOR ORGANIZER ADMINISTRATOR"})
    @DisplayName("every role beside being, or having been, the mentor; before and after it is released")
    void matrix(String mentorship, String also) {
        try (EvaluationSummer summer = new EvaluationSummer()) {
            String id = written(summer);
            if (!mentorship.equals("APPROVED")) {
                summer.leave(TOVE, Role.MENTOR, 1);
                summer.sql("update mentorship set state = '" + mentorship + "', has_mentored = true where account_id = 11");
            }
            for (String role : also.isEmpty() ? new String[0] : also.split(" ")) {
                if (role.equals("ADMINISTRATOR")) {
                    summer.administers(TOVE);
                } else {
                    summer.hold(TOVE, Role.valueOf(role), 1);
                }
            }
            hidden(summer, id);
            summer.run(ORGANIZER, () -> summer.service().release(id));
            hidden(summer, id);
            assertThat(summer.notices).as("she is not asked to handle it as an organizer either").doesNotContain("11 evaluation.SUBMIT");
            assertThat(summer.notices.stream().filter(notice -> notice.startsWith("11 evaluation."))).as("a notice says that, never what").allMatch(notice -> notice.endsWith("RELEASE"));
        }
    }

    /** Neither the page, nor a list, nor a board, nor her own acts show it; and she has no hand in it. */
    private static void hidden(EvaluationSummer summer, String id) {
        if (!summer.actor(TOVE).held().isEmpty()) {
            EvaluationView view = summer.view(TOVE, id);
            assertThat(view.sheets()).allSatisfy(sheet -> assertThat(sheet.answers()).doesNotContainKey("mentors"));
            assertThat(view.toString()).doesNotContain(SECRET);
            assertThat(view.options()).isEmpty();
            assertThat(view.ruled()).isNull();
            assertThat(view.said()).isEqualTo(Said.NOTHING);
            assertThat(summer.as(TOVE, () -> summer.get(EvaluationQueries.class).of(summer.actor(TOVE), List.of(summer.internship()))).toString()).doesNotContain(SECRET);
        }
        assertThatThrownBy(() -> summer.run(TOVE, () -> summer.service().release(id))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> summer.as(TOVE, () -> summer.service().sheet(id))).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("Who it is for reads it: the coordinator and the organizer who don't mentor there; a co-mentor reads what says that mentors do")
    void others() {
        try (EvaluationSummer summer = new EvaluationSummer()) {
            String id = written(summer);
            assertThat(answers(summer, COORDINATOR, id)).containsEntry("mentors", SECRET);
            assertThat(answers(summer, ORGANIZER, id)).containsEntry("mentors", SECRET).doesNotContainKey("achieved");
            summer.run(ORGANIZER, () -> summer.service().release(id));
            assertThat(answers(summer, ANDERS, id)).containsOnlyKeys("achieved");
        }
    }

    @Test
    @DisplayName("outreachy 6.1: the writer can always read again what she wrote: released, her internship over, her mentorship ended")
    void writer() {
        try (EvaluationSummer summer = new EvaluationSummer()) {
            String hers = written(summer);
            String byMentor = summer.id(Stage.FINAL, Direction.BY_MENTOR);
            summer.run(TOVE, () -> summer.service().submit(byMentor, new EvaluationInput(summer.service().sheet(byMentor).version(),
                    Map.of("for-intern", "Well done.", "aside", "Shy."), org.cohort.internship.EvaluationOutcome.CONTINUE)));
            summer.run(ORGANIZER, () -> summer.service().release(hers));
            summer.sql("update internship set state = 'TERMINATED'");
            summer.leave(TOVE, Role.MENTOR, 1);
            summer.database.em().clear();
            assertThat(answers(summer, MAREN, hers)).containsEntry("mentors", SECRET);
            assertThat(answers(summer, TOVE, byMentor)).containsEntry("aside", "Shy.");
            assertThatThrownBy(() -> summer.view(TOVE, hers)).as("of the other side's she knows nothing any more").isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("S1: who wrote one and has left reads it, but nothing beside it: neither the reports since, nor other answers")
    void left() {
        try (EvaluationSummer summer = new EvaluationSummer()) {
            String first = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
            String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
            for (String one : List.of(first, id)) {
                summer.run(TOVE, () -> summer.service().submit(one, new EvaluationInput(summer.service().sheet(one).version(), Map.of("for-intern", "Well done."),
                        org.cohort.internship.EvaluationOutcome.CONTINUE)));
            }
            summer.sql("insert into progress_report (public_id, internship_id, number, covers_from, covers_to, due_at, state, done, answer, submitted_at)"
                    + " values ('r1', 7, 1, '2014-05-19', '2014-06-01', '2014-06-02 00:00:00', 'ANSWERED', 'For mentors alone.', 'Yes.', '2014-06-01 00:00:00')");
            EvaluationQueries queries = summer.get(EvaluationQueries.class);
            assertThat(summer.as(TOVE, () -> queries.earlier(summer.actor(TOVE), id))).hasSize(1);
            assertThat(summer.as(TOVE, () -> queries.earlierAnswers(summer.actor(TOVE), id))).hasSize(1);
            summer.leave(TOVE, Role.MENTOR, 1);
            assertThat(answers(summer, TOVE, id)).containsEntry("for-intern", "Well done.");
            assertThat(summer.as(TOVE, () -> queries.earlier(summer.actor(TOVE), id))).isEmpty();
            assertThat(summer.as(TOVE, () -> queries.earlierAnswers(summer.actor(TOVE), id))).isEmpty();
            assertThat(summer.as(ORGANIZER, () -> queries.earlier(summer.actor(ORGANIZER), id))).isEmpty();
        }
    }

    private static Map<String, String> answers(EvaluationSummer summer, long reader, String id) {
        List<Sheet> sheets = summer.view(reader, id).sheets();
        return sheets.isEmpty() ? Map.of() : sheets.get(0).answers();
    }

    private static String written(EvaluationSummer summer) {
        String id = summer.id(Stage.FINAL, Direction.BY_INTERN);
        summer.run(MAREN, () -> summer.service().submit(id, new EvaluationInput(summer.service().sheet(id).version(), Map.of("achieved", "Much.", "mentors", SECRET),
                EvaluationInput.Word.NONE)));
        return id;
    }
}
