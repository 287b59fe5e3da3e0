package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import org.cohort.fund.batch.BatchAction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G11, I3: an outcome that changes while the money it authorized is collected, sent or came back, on a database")
class OnItsWayTest extends StipendPlay {

    private static final String WHY = "We ask the bank first.";

    @Test
    @DisplayName("a mentor takes back what nothing rests on; not what money is in a batch, sent, returned or paid for")
    void takenBack() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        assertThat(use().isAllowed()).isTrue();
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        assertThat(use().reason()).isEqualTo("evaluation.paid");
        release(batch);
        assertThat(use().reason()).isEqualTo("evaluation.paid");
        perform(TREASURER, id(PayMoment.MIDPOINT), InstallmentAction.REJECT, "No such account");
        assertThat(use().reason()).isEqualTo("evaluation.paid");
        for (String state : new String[] {"PAID", "CONFIRMED"}) {
            summer.sql("update installment set state = '" + state + "' where stage = 'MIDPOINT'");
            summer.database.em().clear();
            assertThat(use().reason()).isEqualTo("evaluation.paid");
        }
        summer.sql("update installment set ruled = true where stage = 'MIDPOINT'");
        summer.database.em().clear();
        assertThat(use().isAllowed()).as("what an organizer ruled rests on no outcome").isTrue();
    }

    @Test
    @DisplayName("what came back is sent again while something pays it, else when an organizer rules so")
    void cameBack() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        release(collect(TREASURER, id));
        perform(TREASURER, id, InstallmentAction.REJECT, "No such account");
        refused("installment.stillPaid", () -> perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "x"));
        rule(EvaluationOutcome.STOP);
        assertThat(summer.notices).containsOnlyOnce(ORGANIZER + " installment.GONE");
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.FAILED);
        refused("installment.outcomeGone", () -> perform(TREASURER, id, InstallmentAction.CORRECT, "A new account"));
        perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "She did the work.");
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        assertThat(installment(PayMoment.MIDPOINT).authorizedBy()).isEqualTo(ORGANIZER);
    }

    @Test
    @DisplayName("the same of what was on its way when the outcome went, and of an outcome that says again that it is paid")
    void onItsWay() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        release(collect(TREASURER, id));
        summer.run(ORGANIZER, () -> summer.get(InstallmentOutcomes.class).takenBack(new OutcomeTakenBack(7L, Stage.MIDPOINT)));
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.IN_PAYMENT);
        assertThat(installment(PayMoment.MIDPOINT).authorizedBy()).as("who authorized it still doesn't settle it").isEqualTo(TOVE);
        perform(TREASURER, id, InstallmentAction.REJECT, "No such account");
        refused("installment.outcomeGone", () -> perform(TREASURER, id, InstallmentAction.CORRECT, "A new account"));
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        perform(TREASURER, id, InstallmentAction.CORRECT, "A new account");
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
    }

    @Test
    @DisplayName("what an outcome holds leaves a batch that waits for its release: the others go out, who collected them is told")
    void leavesTheBatch() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        say(Stage.FINAL, EvaluationOutcome.CONTINUE);
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT), id(PayMoment.FINAL));
        act(TREASURER, batch, BatchAction.SUBMIT);
        say(Stage.FINAL, EvaluationOutcome.STOP);
        assertThat(summer.notices).containsOnlyOnce(TREASURER + " batch.TAKEN_OUT");
        summer.database.em().clear();
        act(OTHER, batch, BatchAction.RELEASE);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.IN_PAYMENT);
        assertThat(state(PayMoment.FINAL)).isEqualTo(InstallmentState.HELD);
    }

    @Test
    @DisplayName("four eyes: an outcome while it is held by hand leaves who ruled; neither she nor who held it releases it")
    void fourEyes() {
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        String id = id(PayMoment.MIDPOINT);
        perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "She did the work.");
        summer.hold(OTHER, Role.ORGANIZER, 1);
        perform(OTHER, id, InstallmentAction.HOLD_BY_HAND, WHY);
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        perform(OTHER, id, InstallmentAction.LET_GO, null);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        assertThat(installment(PayMoment.MIDPOINT).authorizedBy()).isEqualTo(ORGANIZER);
        assertThat(installment(PayMoment.MIDPOINT).ruling()).isEqualTo("She did the work.");
        String batch = collect(TREASURER, id);
        act(TREASURER, batch, BatchAction.SUBMIT);
        refused("batch.authorizer", () -> act(ORGANIZER, batch, BatchAction.RELEASE));
        refused("installment.holder", () -> act(OTHER, batch, BatchAction.RELEASE));
    }

    @Test
    @DisplayName("still held by hand when the evaluation is hers to read: she reads why, in the organizer's words")
    void toldWhy() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        summer.sql("update installment set is_untold = true where stage = 'MIDPOINT'");
        summer.database.em().clear();
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.HOLD_BY_HAND, WHY);
        summer.notices.clear();
        summer.runAsSystem(() -> summer.get(InstallmentNews.class).run());
        assertThat(summer.notices).containsExactly(MAREN + " installment.HOLD_BY_HAND");
    }

    private void release(String batch) {
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        act(TREASURER, batch, BatchAction.EXPORT);
    }

    private void rule(EvaluationOutcome outcome) {
        summer.run(ORGANIZER, () -> summer.get(InstallmentOutcomes.class).decide(new EvaluationSubmitted(7L, Stage.MIDPOINT, outcome, null, true)));
    }

    private Verdict use() {
        return summer.as(TOVE, () -> summer.get(InstallmentUse.class).mayTakeBack(7L, Stage.MIDPOINT));
    }
}
