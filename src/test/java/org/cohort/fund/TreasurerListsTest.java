package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchServletText;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a treasurer is shown and offered, on a database")
class TreasurerListsTest extends StipendPlay {

    @Test
    @DisplayName("M2: who splits is told which fund is short and what it has; a short one is not ready to be collected, with the reason, until money comes in")
    void shortFund() {
        deposit("gifts", "1000");
        String id = id(PayMoment.MIDPOINT);
        Verdict saved = summer.as(ORGANIZER, () -> summer.get(SplitService.class).split(id, Map.of("stipends", "60%", "gifts", "40%")));
        assertThat(saved.args()).as("the fund, what it has, its part").containsExactly("Gifts", usd("1000"), usd("1100"));
        assertThat(summer.as(ORGANIZER, () -> summer.get(SplitService.class).rows(id))).extracting(SplitService.Row::free).containsExactly(usd("10000"), usd("1000"));
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        BatchQueries.OfFund all = ofFund();
        assertThat(all.waiting()).isEmpty();
        assertThat(all.hindered()).extracting(one -> one.hindrance().reason()).containsExactly("fund.short");
        assertThat(summer.as(TREASURER, () -> installments.view(id)).collect().args()).startsWith("Gifts");
        refused("fund.short", () -> collect(TREASURER, id));
        deposit("gifts", "100");
        assertThat(ofFund().waiting()).hasSize(1);
        assertThat(summer.as(ORGANIZER, () -> summer.get(SplitService.class).split(id, Map.of("stipends", "60%", "gifts", "40%"))).isAllowed()).isTrue();
        assertThat(collect(TREASURER, id)).isNotNull();
    }

    private BatchQueries.OfFund ofFund() {
        summer.database.em().clear();
        return summer.as(TREASURER, () -> summer.get(BatchQueries.class).ofFund("stipends"));
    }

    @Test
    @DisplayName("The list of payments is the latest first, and narrowed by state and round")
    void list() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        assertThat(stages(null, null)).containsExactly(PayMoment.FINAL, PayMoment.MIDPOINT);
        assertThat(stages(InstallmentState.AUTHORIZED, null)).containsExactly(PayMoment.MIDPOINT);
        List<FundQueries.RoundRow> rounds = summer.as(TREASURER, () -> summer.get(FundQueries.class).rounds(summer.actor(TREASURER), "stipends"));
        assertThat(rounds).hasSize(1);
        assertThat(stages(InstallmentState.SCHEDULED, rounds.get(0).publicId())).containsExactly(PayMoment.FINAL);
        assertThat(stages(null, "another")).isEmpty();
    }

    private List<PayMoment> stages(InstallmentState state, String round) {
        summer.database.em().clear();
        return summer.as(TREASURER, () -> summer.get(FundQueries.class).installments(summer.actor(TREASURER), "stipends", state, round, PageRequest.of(1, null))).rows()
                .stream().map(FundQueries.InstallmentRow::stage).toList();
    }

    @Test
    @DisplayName("G11: who authorized a payment of a batch is told which one; the file says of which internship and round each is, and how to reach its payee")
    void which() {
        say(Stage.MIDPOINT, EvaluationOutcome.NOT_SURE);
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "She did the work.");
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        act(TREASURER, batch, BatchAction.SUBMIT);
        assertThatThrownBy(() -> act(ORGANIZER, batch, BatchAction.RELEASE)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().args().toString()).contains("USD"));
        act(OTHER, batch, BatchAction.RELEASE);
        act(OTHER, batch, BatchAction.EXPORT);
        assertThat(view(batch).lines().get(0).path()).isEqualTo("/installments/" + id(PayMoment.MIDPOINT));
        String round = summer.as(TREASURER, () -> summer.get(FundQueries.class).rounds(summer.actor(TREASURER), "stipends")).get(0).name();
        assertThat(BatchServletText.of(summer, OTHER, batch).lines().toList().get(1)).contains("@example.org", round);
    }

    @Test
    @DisplayName("A payment that failed tells its intern who sends it again, and can't be noted as failed twice")
    void failedNext() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        act(OTHER, batch, BatchAction.EXPORT);
        assertThat(view(batch).failable()).hasSize(1);
        summer.run(OTHER, () -> batches.failed(batch, view(batch).lines().get(0).publicId(), "Account closed"));
        assertThat(view(batch).failable()).isEmpty();
        InstallmentService.View hers = summer.as(MAREN, () -> installments.view(id(PayMoment.MIDPOINT)));
        assertThat(hers.reason()).isEqualTo("Account closed");
        assertThat(hers.failedNext()).contains("Person 41", "Person 42");
        assertThat(summer.as(TREASURER, () -> installments.view(id(PayMoment.MIDPOINT))).failedNext()).isNull();
    }
}
