package org.cohort.internship.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipState;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.internship.board.BoardQueries;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Words;
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
    @DisplayName("T4: more weeks than the program allows are refused at their field with the limit in words, for a mentor and for a ruling; a draft is not judged yet")
    void tooManyWeeks() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().save(id, input(TOVE, id, EvaluationOutcome.EXTEND, "9", "Much to do.")));
        for (Runnable work : List.<Runnable>of(() -> say(TOVE, id, EvaluationOutcome.EXTEND, "9", "Much to do."), () -> rule(id, EvaluationOutcome.EXTEND, "9", "Much to do."))) {
            assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.field()).endsWith("weeks");
                assertThat(Words.reason(Locale.ENGLISH, java.time.ZoneOffset.UTC, refused.verdict())).isEqualTo("The program’s rules allow 5 weeks more for this internship.");
            });
        }
        assertThat(told()).isEmpty();
        say(TOVE, id, EvaluationOutcome.EXTEND, "5", "Much to do.");
        assertThat(told()).hasSize(1);
    }

    @Test
    @DisplayName("I3: weeks and words typed for another outcome don't stay with \"continue\"")
    void leftOver() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.CONTINUE, "3", "x");
        assertThat(view(TOVE, id).said()).isEqualTo(new Said(EvaluationOutcome.CONTINUE, null, null));
    }

    @Test
    @DisplayName("I3: who submitted takes it back and changes it until it is due or shown; then nothing counts of it until it is submitted anew")
    void takenBack() {
        summer.sql("update evaluation set release_at = timestampadd(day, 3, due_at)");
        String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.STOP, null, "The wrong intern.");
        assertThat(summer.needs(COORDINATOR)).contains("ruling ASKED");
        refused("evaluation.notWriter", () -> summer.run(ANDERS, () -> summer.service().takeBack(id)));
        refused("lifecycle.role", () -> summer.run(COORDINATOR, () -> summer.service().takeBack(id)));
        summer.run(TOVE, () -> summer.service().takeBack(id));
        assertThat(summer.events).contains(new OutcomeTakenBack(7L, Stage.FINAL));
        assertThat(summer.needs(COORDINATOR)).doesNotContain("ruling ASKED", "evaluation SUBMITTED");
        assertThat(summer.needs(TOVE)).contains("evaluation DRAFT");
        assertThat(view(TOVE, id).said()).as("her own words are in the form again").isEqualTo(new Said(EvaluationOutcome.STOP, null, "The wrong intern."));
        assertThat(view(COORDINATOR, id).said()).isEqualTo(Said.NOTHING);
        say(TOVE, id, EvaluationOutcome.CONTINUE, null, null);
        assertThat(told()).last().isEqualTo(new EvaluationSubmitted(7L, Stage.FINAL, EvaluationOutcome.CONTINUE, null));
        summer.sql("update internship set state = 'COMPLETED' where id = 7");
        refused("evaluation.completed", () -> summer.run(TOVE, () -> summer.service().takeBack(id)));
        summer.sql("update internship set state = 'ACTIVE' where id = 7");
        summer.at("2014-08-22T19:00:00.001Z");
        refused("evaluation.due", () -> summer.run(TOVE, () -> summer.service().takeBack(id)));
        summer.at("2014-08-22T19:00:00Z");
        rule(id, EvaluationOutcome.STOP, null, "Not her work.");
        refused("evaluation.ruled", () -> summer.run(TOVE, () -> summer.service().takeBack(id)));
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
    @DisplayName("A2: two mentors draft side by side: neither overwrites nor reads what the other means to say, and who submits says hers")
    void twoDrafts() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.run(TOVE, () -> summer.service().save(id, input(TOVE, id, EvaluationOutcome.STOP, null, "Three months of silence.")));
        assertThat(view(ANDERS, id).said()).isEqualTo(Said.NOTHING);
        summer.run(ANDERS, () -> summer.service().save(id, input(ANDERS, id, null, null, null)));
        assertThat(view(TOVE, id).said()).isEqualTo(new Said(EvaluationOutcome.STOP, null, "Three months of silence."));
        say(ANDERS, id, EvaluationOutcome.CONTINUE, null, null);
        assertThat(view(TOVE, id).said()).as("what counts is what was submitted").isEqualTo(new Said(EvaluationOutcome.CONTINUE, null, null));
        assertThat(told()).containsExactly(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.CONTINUE, null));
    }

    @Test
    @DisplayName("A ruling that stood alone and is unlocked leaves no outcome: that is told, so that no money rests on it")
    void unlockedOntoNothing() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        rule(id, EvaluationOutcome.CONTINUE, null, "By mistake, the wrong intern.");
        summer.events.clear();
        summer.run(ORGANIZER, () -> rulings.unlock(id, "I was wrong."));
        assertThat(summer.events).contains(new OutcomeTakenBack(7L, Stage.MIDPOINT));
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("What the coordinator found out from the intern is for organizers who don't mentor her and never did: by notice, task, page and trail")
    void advice() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.hold(TOVE, Role.ORGANIZER, 1);
        summer.hold(ANDERS, Role.ORGANIZER, 1);
        summer.leave(ANDERS, Role.MENTOR, 1);
        summer.sql("update mentorship set state = 'WITHDRAWN', has_mentored = true where account_id = " + ANDERS);
        say(TOVE, id, EvaluationOutcome.NOT_SURE, null, "She is quiet.");
        summer.run(COORDINATOR, () -> rulings.advise(id, "She says that nobody answers."));
        assertThat(summer.notices).contains(ORGANIZER + " ruling.ADVISE").doesNotContain(TOVE + " ruling.ADVISE", ANDERS + " ruling.ADVISE");
        assertThat(summer.needs(ORGANIZER)).contains("ruling ADVISED");
        assertThat(summer.needs(TOVE)).doesNotContain("ruling ADVISED");
        assertThat(view(ORGANIZER, id).ruled().advice()).isEqualTo("She says that nobody answers.");
        assertThat(view(TOVE, id).ruled().advice()).isNull();
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
        assertThat(told()).endsWith(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.CONTINUE, null, true));
    }

    @Test
    @DisplayName("Where nobody coordinates but her mentors, trouble is the organizers' to look at at once")
    void nobodyCoordinates() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        summer.hold(TOVE, Role.COORDINATOR, 1);
        say(TOVE, id, EvaluationOutcome.STOP, null, "Nothing came.");
        assertThat(summer.notices).contains("31 ruling.ASK_ORGANIZERS").doesNotContain("11 ruling.ASK");
        assertThat(summer.needs(TOVE)).doesNotContain("ruling ASKED");
        assertThat(summer.needs(ORGANIZER)).contains("ruling ADVISED");
        rule(id, EvaluationOutcome.STOP, null, "It is so.");
        assertThat(summer.needs(ORGANIZER)).doesNotContain("ruling ADVISED");
    }

    @Test
    @DisplayName("The intern is told what was ruled on the day she would read what was written, once, also when nobody wrote; unlocked, she reads it no more")
    void toldToTheIntern() {
        String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        rule(id, EvaluationOutcome.STOP, null, "The mentor left.");
        Instant shown = view(COORDINATOR, id).shown();
        summer.at(shown.minusMillis(1).toString());
        summer.runJobs();
        assertThat(view(MAREN, id).row().outcome()).isNull();
        assertThat(summer.notices).doesNotContain("1 ruling.SHOWN");
        summer.at(shown.toString());
        summer.runJobs();
        summer.runJobs();
        assertThat(summer.notices.stream().filter("1 ruling.SHOWN"::equals)).hasSize(1);
        assertThat(view(MAREN, id).row().outcome()).isEqualTo(EvaluationOutcome.STOP);
        assertThat(view(MAREN, id).row().ruled()).isTrue();
        assertThat(view(MAREN, id).ruled()).as("who said it and why is not hers to read").isNull();
        assertThat(summer.as(MAREN, () -> summer.get(BoardQueries.class).row(summer.actor(MAREN), summer.internship())).light())
                .isEqualTo(summer.as(ORGANIZER, () -> summer.get(BoardQueries.class).row(summer.actor(ORGANIZER), summer.internship())).light());
        summer.run(ORGANIZER, () -> rulings.unlock(id, "I was wrong."));
        assertThat(view(MAREN, id).row().outcome()).isNull();
    }

    @Test
    @DisplayName("S1: beside outcome, weeks and reason stands who reads them: everybody who does once it is submitted")
    void readers() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        String words = Words.say(Locale.ENGLISH, "internship.evaluation.outcome.readers");
        say(TOVE, id, EvaluationOutcome.NOT_SURE, null, "Anders is never there.");
        Map.of(ANDERS, Role.MENTOR, COORDINATOR, Role.COORDINATOR, ORGANIZER, Role.ORGANIZER).forEach((account, role) -> {
            assertThat(view(account, id).said().reason()).isEqualTo("Anders is never there.");
            assertThat(words).contains(Words.say(Locale.ENGLISH, "role." + role));
        });
        assertThat(words).contains("the intern once it is released");
    }

    @Test
    @DisplayName("A locked ruling counts for a word that never came or comes later: nothing automatic overwrites it")
    void locked() {
        String id = summer.id(Stage.FINAL, Direction.BY_MENTOR);
        rule(id, EvaluationOutcome.CONTINUE, null, "The mentor left, the work is merged.");
        assertThat(told()).containsExactly(new EvaluationSubmitted(7L, Stage.FINAL, EvaluationOutcome.CONTINUE, null, true));
        say(TOVE, id, EvaluationOutcome.STOP, null, "Late, but no.");
        assertThat(told()).as("the mentor's is not told").hasSize(1);
        assertThat(summer.needs(COORDINATOR)).doesNotContain("ruling ASKED");
        summer.runJobs();
        assertThat(view(COORDINATOR, id).row().outcome()).isEqualTo(EvaluationOutcome.CONTINUE);
        assertThat(view(COORDINATOR, id).said().outcome()).as("what she wrote stays readable").isEqualTo(EvaluationOutcome.STOP);
        refused("lifecycle.state", () -> rule(id, EvaluationOutcome.STOP, null, "Once more."));
        summer.at("2014-08-17T12:00:00Z");
        summer.run(COORDINATOR, () -> summer.get(InternshipService.class).perform("hers", InternshipAction.COMPLETE, null));
        assertThat(summer.internship().state()).as("the ruling is the final word").isEqualTo(InternshipState.COMPLETED);
    }

    @Test
    @DisplayName("Unlocking wants a reason, and the mentor's word counts again")
    void unlocking() {
        String id = summer.id(Stage.MIDPOINT, Direction.BY_MENTOR);
        say(TOVE, id, EvaluationOutcome.STOP, null, "No.");
        rule(id, EvaluationOutcome.EXTEND, "2", "Two weeks more.");
        assertThat(told()).endsWith(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.EXTEND, 2, true));
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
