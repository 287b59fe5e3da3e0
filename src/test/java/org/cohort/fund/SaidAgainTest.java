package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.Locale;
import java.util.Map;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.extension.EvaluationsHeard;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.ExtensionState;
import org.cohort.internship.extension.LongerRow;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T4, I3: more time that an evaluation asks for, taken back and said again")
class SaidAgainTest {

    private final LongerFixture hers = new LongerFixture();

    @BeforeEach
    void hear() {
        hers.summer.wiring.listen(event -> {
            if (event instanceof EvaluationSubmitted submitted) {
                EvaluationsHeard.tell(hers.service, submitted);
            } else if (event instanceof OutcomeTakenBack taken) {
                EvaluationsHeard.tell(hers.service, taken);
            }
        });
    }

    @AfterEach
    void end() {
        hers.close();
    }

    @Test
    @DisplayName("T4, I3: once the weeks are undone, a mentor takes her final word back and asks for time again")
    void undoneFinal() {
        again("FINAL", "2014-08-16T12:00:00Z");
    }

    @Test
    @DisplayName("T4, I3: so she does with a midpoint's")
    void undoneMidpoint() {
        again("MIDPOINT", "2014-06-28T12:00:00Z");
    }

    private void again(String stage, String at) {
        String evaluation = evaluation(stage, at);
        more(evaluation, "5");
        grantOpen();
        LongerRow granted = hers.queries.of(hers.internship()).get(0);
        assertThat(granted.state()).isEqualTo(ExtensionState.GRANTED);
        hers.perform(ORGANIZER, granted.publicId(), ExtensionAction.UNDO, "x");
        hers.summer.run(TOVE, () -> hers.summer.get(EvaluationService.class).takeBack(evaluation));
        more(evaluation, "5");
        assertThat(hers.queries.open(hers.internship()).weeks()).isEqualTo(5);
    }

    @Test
    @DisplayName("T4, I3: a word taken back after its weeks were granted can be said again with them; who granted is told of that, and nothing is asked for twice")
    void standing() {
        String evaluation = evaluation("MIDPOINT", "2014-06-28T12:00:00Z");
        more(evaluation, "5");
        grantOpen();
        hers.summer.notices.clear();
        hers.summer.run(TOVE, () -> hers.summer.get(EvaluationService.class).takeBack(evaluation));
        assertThat(hers.summer.notices).containsExactly(COORDINATOR + " internship-extension.GONE");
        assertThat(hers.queries.left(hers.internship(), Stage.MIDPOINT)).isEqualTo(5);
        more(evaluation, "5");
        assertThat(hers.queries.open(hers.internship())).isNull();
        assertThat(hers.dates()).containsEntry("end", "2014-09-21");
    }

    @Test
    @DisplayName("T4, I3: only what is said beyond the weeks granted before is asked for")
    void beyond() {
        String evaluation = evaluation("MIDPOINT", "2014-06-28T12:00:00Z");
        more(evaluation, "2");
        grantOpen();
        hers.summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        hers.summer.notices.clear();
        hers.summer.run(TOVE, () -> hers.summer.get(EvaluationService.class).takeBack(evaluation));
        assertThat(hers.summer.notices).as("who granted is no coordinator any more").containsExactly(ORGANIZER + " internship-extension.GONE");
        more(evaluation, "3");
        assertThat(hers.queries.open(hers.internship()).weeks()).isEqualTo(1);
    }

    @Test
    @DisplayName("T4, I3: what a mentor asked for by hand, in whatever words, stays when she takes her evaluation back")
    void byHand() {
        String evaluation = evaluation("MIDPOINT", "2014-06-28T12:00:00Z");
        String asked = hers.summer.as(TOVE, () -> hers.service.ask(LongerFixture.HERS, "1", Words.say(Locale.ENGLISH, "internship-extension.evaluated.reason", Stage.MIDPOINT)));
        more(evaluation, "2");
        hers.summer.run(TOVE, () -> hers.summer.get(EvaluationService.class).takeBack(evaluation));
        assertThat(hers.queries.open(hers.internship())).isNotNull().satisfies(open -> assertThat(open.publicId()).isEqualTo(asked));
    }

    private void grantOpen() {
        String id = hers.queries.open(hers.internship()).publicId();
        hers.perform(MAREN, id, ExtensionAction.AGREE, null);
        hers.perform(COORDINATOR, id, ExtensionAction.GRANT, null);
    }

    private String evaluation(String stage, String at) {
        hers.summer.at(at);
        return hers.summer.database.em().createQuery("select e.publicId from Evaluation e where e.stage = org.cohort.internship.Stage." + stage
                + " and e.direction = org.cohort.internship.Direction.BY_MENTOR", String.class).getSingleResult();
    }

    private void more(String evaluation, String weeks) {
        EvaluationService evaluations = hers.summer.get(EvaluationService.class);
        hers.summer.run(TOVE, () -> evaluations.submit(evaluation, new EvaluationInput(evaluations.sheet(evaluation).version(), Map.of("for-intern", "Words."),
                new EvaluationInput.Word(EvaluationOutcome.EXTEND, weeks, "Nearly done."))));
    }
}
