package org.cohort.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.Evaluation;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;
import org.cohort.program.rules.Share;
import org.cohort.program.rules.Stages;
import org.cohort.program.rules.StipendRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: every stage of a program that evaluates and pays at all four, from the offer on")
class EveryStageTest {

    private final AsOnAServer server = new AsOnAServer();
    private final Acts acts = new Acts(server);

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    @DisplayName("its dates are stored with the offer, it can't be written a millisecond before it opens even by its address, opens by itself, and pays its own installment alone (Outreachy B1, B11, B17)")
    void stages() {
        server.sql("insert into deadline (public_id, round_id, kind, at) values ('d-initial', 1, 'INITIAL_EVALUATION', '2014-06-04 19:00:00'), ('d-third', 1, 'THIRD_EVALUATION', '2014-07-20 19:00:00')");
        server.sql("update round set rules = '" + RulesText.write(new Rules(3, 6, 14, true, 14, List.of(new Share(PayMoment.INITIAL, 10), new Share(PayMoment.MIDPOINT, 20),
                new Share(PayMoment.THIRD, 30), new Share(PayMoment.FINAL, 40)), List.of(), Entry.USUAL, true, StipendRule.FLAT, new Stages(true, true, 3))) + "'");
        server.at("2014-04-21T19:00:00Z");
        List.of("organizer announces", "Maren signs paper 0", "Tove signs paper 0").forEach(acts::act);
        Map<Stage, Instant> due = Map.of(Stage.INITIAL, Instant.parse("2014-06-04T19:00:00Z"), Stage.MIDPOINT, Instant.parse("2014-07-01T19:00:00Z"),
                Stage.THIRD, Instant.parse("2014-07-20T19:00:00Z"), Stage.FINAL, Instant.parse("2014-08-22T19:00:00Z"));
        for (Stage stage : Stage.values()) {
            for (Direction direction : Direction.values()) {
                Evaluation stored = evaluation(stage, direction);
                assertThat(List.of(stored.opensAt(), stored.dueAt(), stored.releaseAt())).as(stage + " " + direction).containsExactly(due.get(stage).minus(Duration.ofDays(14)), due.get(stage), due.get(stage).plus(Duration.ofDays(3)));
            }
        }
        for (Stage stage : Stage.values()) {
            Instant opens = due.get(stage).minus(Duration.ofDays(14));
            server.at(opens.minusMillis(1).toString());
            server.runJobs();
            assertThat(server.needs(TOVE)).as("before " + stage).doesNotContain("evaluation DUE");
            early(TOVE, stage, Direction.BY_MENTOR);
            early(MAREN, stage, Direction.BY_INTERN);
            server.at(opens.toString());
            server.runJobs();
            assertThat(server.needs(TOVE)).contains("evaluation DUE");
            assertThat(authorized()).doesNotContain(stage.name());
            acts.act("Maren evaluates " + stage);
            acts.act("Tove evaluates " + stage + " as CONTINUE");
            assertThat(authorized()).containsExactlyElementsOf(Arrays.stream(Stage.values()).limit(stage.ordinal() + 1L).map(Stage::name).toList());
        }
    }

    @Test
    @DisplayName("every title says its own stage and no other's (Outreachy B18)")
    void words() {
        for (Stage stage : Stage.values()) {
            String own = stage(stage);
            for (String key : List.of("evaluation.title.BY_MENTOR", "evaluation.title.BY_INTERN", "notice.evaluation.remind.BEFORE.subject", "notice.evaluation.remind.ORGANIZER.body")) {
                String title = Words.say(Locale.ENGLISH, key, stage, "Maren", Instant.EPOCH).toLowerCase(Locale.ENGLISH);
                assertThat(title).as(key).contains(own);
                assertThat(Arrays.stream(Stage.values()).filter(other -> other != stage).map(EveryStageTest::stage)).as(key + " of " + stage).noneMatch(title::contains);
            }
        }
        assertThat(Arrays.stream(PayMoment.values()).map(moment -> Words.say(Locale.ENGLISH, "installment.title", "Maren", moment, "USD 1"))).doesNotHaveDuplicates();
    }

    private static String stage(Stage stage) {
        return Words.say(Locale.ENGLISH, "enum.Stage." + stage).toLowerCase(Locale.ENGLISH);
    }

    private void early(long who, Stage stage, Direction direction) {
        String id = evaluation(stage, direction).publicId();
        EvaluationInput input = new EvaluationInput(0, Map.of("for-intern", "x", "achieved", "x"), EvaluationOutcome.CONTINUE);
        for (Runnable work : List.<Runnable>of(() -> server.get(EvaluationService.class).submit(id, input), () -> server.get(EvaluationService.class).save(id, input))) {
            assertThatThrownBy(() -> server.run(who, work)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("window.notYet"));
        }
    }

    private List<String> authorized() {
        return server.database.call(() -> server.database.em().createQuery("select i.stage from Installment i where i.state = org.cohort.fund.InstallmentState.AUTHORIZED order by i.id", PayMoment.class)
                .getResultStream().sorted().map(PayMoment::name).toList());
    }

    private Evaluation evaluation(Stage stage, Direction direction) {
        return server.database.call(() -> server.database.em().createQuery("select e from Evaluation e where e.stage = :stage and e.direction = :direction", Evaluation.class)
                .setParameter("stage", stage).setParameter("direction", direction).getSingleResult());
    }
}
