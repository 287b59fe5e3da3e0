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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: outcomes with their reasons, and an organizer's locked ruling")
class RulingTest {

    private final EvaluationSummer summer = new EvaluationSummer();
    private final RulingService rulings = summer.get(RulingService.class);

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("Every outcome but to continue wants a reason, more time also its weeks, and all that is missing is told at once")
    void reasons() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        assertThatThrownBy(() -> say(TOVE, id, EvaluationOutcome.EXTEND, "many", " ")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("weeks", "reason"));
        for (EvaluationOutcome outcome : List.of(EvaluationOutcome.NOT_SURE, EvaluationOutcome.STOP)) {
            assertThatThrownBy(() -> say(TOVE, id, outcome, null, null)).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.field()).isEqualTo("reason"));
        }
        assertThat(told()).isEmpty();
        say(TOVE, id, EvaluationOutcome.EXTEND, "3", "She was ill.");
        assertThat(told()).containsExactly(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.EXTEND, 3));
        assertThat(view(COORDINATOR, id).said()).isEqualTo(new Said(EvaluationOutcome.EXTEND, 3, "She was ill."));
        assertThat(view(MAREN, id).said()).as("not before it is released").isEqualTo(Said.NOTHING);
    }

    @Test
    @DisplayName("A draft keeps what was said so far, and weeks count with more time alone")
    void drafts() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().save(id, input(TOVE, id, EvaluationOutcome.STOP, "3", "Hm.")));
        assertThat(view(TOVE, id).said()).isEqualTo(new Said(EvaluationOutcome.STOP, null, "Hm."));
        assertThat(view(COORDINATOR, id).said()).as("a draft is nobody else's").isEqualTo(Said.NOTHING);
    }

    @Test
    @DisplayName("A mentor who is not sure makes the coordinator look, who tells the organizers what she found")
    void notSure() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.NOT_SURE, null, "She is quiet.");
        assertThat(summer.needs(COORDINATOR)).contains("ruling ASKED");
        assertThat(summer.notices).contains("21 ruling.ASK");
        refused("lifecycle.role", () -> summer.run(TOVE, () -> rulings.advise(id, "All is well.")));
        refused("comment.required", () -> summer.run(COORDINATOR, () -> rulings.advise(id, " ")));
        summer.run(COORDINATOR, () -> rulings.advise(id, "She was ill and is back."));
        assertThat(summer.needs(COORDINATOR)).doesNotContain("ruling ASKED");
        assertThat(summer.needs(ORGANIZER)).contains("ruling ADVISED");
        rule(id, EvaluationOutcome.CONTINUE, null, "She is back.");
        assertThat(summer.needs(ORGANIZER)).doesNotContain("ruling ADVISED");
        assertThat(told()).endsWith(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.CONTINUE, null));
    }

    @Test
    @DisplayName("A locked ruling counts for a word that never came or comes later: nothing automatic overwrites it")
    void locked() {
        String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        rule(id, EvaluationOutcome.CONTINUE, null, "The mentor left, the work is merged.");
        assertThat(told()).containsExactly(new EvaluationSubmitted(7L, Stage.FINAL, EvaluationOutcome.CONTINUE, null));
        say(TOVE, id, EvaluationOutcome.STOP, null, "Late, but no.");
        assertThat(told()).as("the mentor's is not told").hasSize(1);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("ruling ASKED");
        summer.runJobs();
        assertThat(view(COORDINATOR, id).row().outcome()).isEqualTo(EvaluationOutcome.CONTINUE);
        assertThat(view(COORDINATOR, id).said().outcome()).as("what she wrote stays readable").isEqualTo(EvaluationOutcome.STOP);
        refused("lifecycle.state", () -> rule(id, EvaluationOutcome.STOP, null, "Once more."));
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform("hers", InternshipAction.COMPLETE, null));
        assertThat(summer.internship().state()).as("the ruling is the final word").isEqualTo(InternshipState.COMPLETED);
    }

    @Test
    @DisplayName("Unlocking wants a reason, and the mentor's word counts again")
    void unlocking() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.STOP, null, "No.");
        rule(id, EvaluationOutcome.EXTEND, "2", "Two weeks more.");
        assertThat(told()).endsWith(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.EXTEND, 2));
        refused("comment.required", () -> summer.run(ORGANIZER, () -> rulings.unlock(id, null)));
        summer.run(ORGANIZER, () -> rulings.unlock(id, "I was wrong."));
        assertThat(told()).endsWith(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.STOP, null));
        assertThat(view(ORGANIZER, id).row().ruled()).isFalse();
        assertThat(summer.audited).anyMatch(line -> line.contains("ruling UNLOCK: I was wrong."));
    }

    @Test
    @DisplayName("It is shown to mentor and coordinator as the organizer's, to the intern what counts once it is released")
    void shown() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.NOT_SURE, null, "Hm.");
        rule(id, EvaluationOutcome.CONTINUE, null, "She is back.");
        for (long reader : List.of(TOVE, ANDERS, COORDINATOR, ORGANIZER)) {
            assertThat(view(reader, id).ruled().said()).isEqualTo(new Said(EvaluationOutcome.CONTINUE, null, "She is back."));
            assertThat(view(reader, id).ruled().by()).isEqualTo("Person 31");
        }
        assertThat(summer.notices).contains("11 ruling.RULE", "12 ruling.RULE", "21 ruling.RULE").doesNotContain("1 ruling.RULE");
        assertThat(view(MAREN, id).ruled()).isNull();
        assertThat(view(MAREN, id).row().outcome()).isNull();
        summer.run(COORDINATOR, () -> summer.service().release(id));
        assertThat(view(MAREN, id).row().outcome()).isEqualTo(EvaluationOutcome.CONTINUE);
    }

    @Test
    @DisplayName("S1: nobody rules about what she wrote as a mentor herself, nor about her own internship; there is none about what an intern wrote")
    void hands() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.hold(TOVE, Role.ORGANIZER, 1);
        summer.hold(TOVE, Role.COORDINATOR, 1);
        summer.hold(MAREN, Role.ORGANIZER, 1);
        for (long account : List.of(TOVE, ANDERS, COORDINATOR, MAREN)) {
            refused("lifecycle.role", () -> summer.run(account, () -> rulings.rule(id, new EvaluationInput.Word(EvaluationOutcome.CONTINUE, null, "Mine."))));
        }
        refused("ruling.nothing", () -> rule(summer.id(Stage.MIDPOINT, Direction.BY_INTERN), EvaluationOutcome.STOP, null, "x"));
    }

    private void say(long account, String id, EvaluationOutcome outcome, String weeks, String reason) {
        summer.run(account, () -> summer.service().submit(id, input(account, id, outcome, weeks, reason)));
    }

    private EvaluationInput input(long account, String id, EvaluationOutcome outcome, String weeks, String reason) {
        return new EvaluationInput(summer.service().sheet(id).version(), Map.of("for-intern", "Words of " + account), new EvaluationInput.Word(outcome, weeks, reason));
    }

    private void rule(String id, EvaluationOutcome outcome, String weeks, String reason) {
        summer.run(ORGANIZER, () -> rulings.rule(id, new EvaluationInput.Word(outcome, weeks, reason)));
    }

    private EvaluationView view(long account, String id) {
        return summer.view(account, id);
    }

    private List<Object> told() {
        return summer.events.stream().filter(EvaluationSubmitted.class::isInstance).map(event -> (Object) event).toList();
    }

    private static void refused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
