package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import org.cohort.fund.batch.BatchAction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Role;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An organizer holds what is authorized, with a reason, and lets it go, on a database")
class HeldByHandTest extends StipendPlay {

    private static final String WHY = "We ask the bank about the last one first.";

    @Test
    @DisplayName("I3: held, it is in no list to be paid; she reads the reason in kind words, and it goes on as it was authorized")
    void heldAndLetGo() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        refused("comment.required", () -> perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, " "));
        refused("lifecycle.role", () -> perform(TREASURER, id, InstallmentAction.HOLD_BY_HAND, WHY));
        perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, WHY);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.HELD);
        assertThat(summer.notices).contains(MAREN + " installment.HOLD_BY_HAND");
        assertThat(summer.needs(TREASURER)).isEmpty();
        refused("batch.gone", () -> collect(TREASURER, id));
        InstallmentService.View hers = summer.as(MAREN, () -> installments.view(id));
        assertThat(hers.reason()).isEqualTo(WHY);
        assertThat(hers.why()).isEqualTo("installment.why.self.HELD.HAND");
        assertThat(summer.as(ORGANIZER, () -> installments.view(id)).why()).isEqualTo("installment.why.HELD.HAND");
        assertThat(summer.as(ORGANIZER, () -> installments.view(id)).options()).extracting(option -> option.action().toString()).contains("LET_GO").doesNotContain("RULE_TO_PAY");
        refused("installment.heldByHand", () -> perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "x"));
        perform(ORGANIZER, id, InstallmentAction.LET_GO, null);
        assertThat(summer.notices).contains(MAREN + " installment.LET_GO");
        assertThat(installment(PayMoment.MIDPOINT).authorizedBy()).as("letting go authorizes nothing").isEqualTo(TOVE);
        assertThat(summer.as(MAREN, () -> installments.view(id)).reason()).isNull();
        assertThat(collect(TREASURER, id)).isNotNull();
    }

    @Test
    @DisplayName("G4: nobody holds what is in a batch, and no mentor her own intern's")
    void refusals() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        String batch = collect(TREASURER, id);
        refused("installment.batched", () -> perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, WHY));
        act(TREASURER, batch, BatchAction.DISCARD);
        summer.hold(TOVE, Role.ORGANIZER, 1);
        refused("installment.mentors", () -> perform(TOVE, id, InstallmentAction.HOLD_BY_HAND, WHY));
        say(Stage.FINAL, EvaluationOutcome.STOP);
        refused("installment.heldByOutcome", () -> perform(ORGANIZER, id(PayMoment.FINAL), InstallmentAction.LET_GO, null));
    }

    @Test
    @DisplayName("I3: an outcome meanwhile moves nothing, and counts when it is let go: one that doesn't pay is ruled on")
    void outcomes() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, WHY);
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        refused("installment.outcomeGone", () -> perform(ORGANIZER, id, InstallmentAction.LET_GO, null));
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.HELD);
        summer.run(ORGANIZER, () -> summer.get(InstallmentOutcomes.class).takenBack(new OutcomeTakenBack(7L, Stage.MIDPOINT)));
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.HELD);
        refused("installment.outcomeGone", () -> perform(ORGANIZER, id, InstallmentAction.LET_GO, null));
        perform(ORGANIZER, id, InstallmentAction.RULE_TO_PAY, "She did the work.");
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        assertThat(installment(PayMoment.MIDPOINT).authorizedBy()).isEqualTo(ORGANIZER);
        perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, WHY);
        perform(ORGANIZER, id, InstallmentAction.LET_GO, null);
        assertThat(installment(PayMoment.MIDPOINT).ruling()).as("why it was ruled stays").isEqualTo("She did the work.");
    }

    @Test
    @DisplayName("I3: as long as the evaluation is not hers to read, holding by hand tells her nothing, not even the reason")
    void secret() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        summer.sql("update installment set is_untold = true where stage = 'MIDPOINT'");
        summer.database.em().clear();
        summer.notices.clear();
        perform(ORGANIZER, id, InstallmentAction.HOLD_BY_HAND, WHY);
        assertThat(summer.notices).noneMatch(notice -> notice.startsWith(MAREN + " "));
        assertThat(summer.as(MAREN, () -> installments.view(id))).extracting(InstallmentService.View::state, InstallmentService.View::reason, InstallmentService.View::why)
                .containsExactly(InstallmentState.SCHEDULED, null, "installment.why.self.SCHEDULED");
        perform(ORGANIZER, id, InstallmentAction.LET_GO, null);
        assertThat(summer.notices).noneMatch(notice -> notice.startsWith(MAREN + " "));
    }
}
