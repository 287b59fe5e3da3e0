package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchServletText;
import org.cohort.fund.statement.OverviewQueries;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
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
        summer.database.em().clear();
        assertThat(summer.database.reads(() -> ofFund())).as("statements, though two funds pay").isBetween(1L, 6L);
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
        List<FundQueries.RoundRow> rounds = summer.as(TREASURER, () -> summer.get(FundQueries.class).rounds(summer.actor(TREASURER), summer.get(FundDirectory.class).fundByPublicId("stipends")));
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
        String round = summer.as(TREASURER, () -> summer.get(FundQueries.class).rounds(summer.actor(TREASURER), summer.get(FundDirectory.class).fundByPublicId("stipends"))).get(0).name();
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

    @Test
    @DisplayName("I3: a treasurer who is an intern, too, finds her own installment in no list or count of her fund's payments, by no state: on its page she reads what is hers to know")
    void ownIsNotListed() {
        summer.hold(MAREN, Role.TREASURER, FUND);
        internship(8, LARS);
        summer.runAsSystem(() -> installments.schedule(new InternshipOffered(8L)));
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        FundQueries reading = summer.get(FundQueries.class);
        assertThat(summer.as(MAREN, () -> reading.installments(summer.actor(MAREN), "stipends", null, null, PageRequest.of(1, null))).rows())
                .extracting(FundQueries.InstallmentRow::internName).containsOnly("Person " + LARS).hasSize(2);
        var held = summer.as(MAREN, () -> reading.installments(summer.actor(MAREN), "stipends", InstallmentState.HELD, null, PageRequest.of(1, null)));
        assertThat(held.rows()).isEmpty();
        assertThat(held.total()).isZero();
        assertThat(steps(MAREN)).as("nor by a sum").isEqualTo("SCHEDULED 2");
        assertThat(steps(TREASURER)).isEqualTo("SCHEDULED 3, HELD 1");
        assertThat(summer.as(TREASURER, () -> reading.installments(summer.actor(TREASURER), "stipends", InstallmentState.HELD, null, PageRequest.of(1, null))).rows()).hasSize(1);
    }

    private String steps(long reader) {
        return summer.as(reader, () -> summer.get(OverviewQueries.class).of(summer.actor(reader))).rows().stream().filter(row -> row.cells().get(0).count() > 0)
                .map(row -> row.step() + " " + row.cells().get(0).count()).collect(Collectors.joining(", "));
    }

    @Test
    @DisplayName("S1: who keeps one of the funds that pay is not told of another fund's name or money: only that its part is not covered")
    void anotherFund() {
        deposit("gifts", "1000");
        String id = id(PayMoment.MIDPOINT);
        summer.run(ORGANIZER, () -> summer.get(SplitService.class).split(id, Map.of("stipends", "60%", "gifts", "40%")));
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        assertThat(hindrance(TREASURER).args()).startsWith("Gifts");
        assertThat(hindrance(OTHER).reason()).isEqualTo("fund.shortElsewhere");
        assertThat(hindrance(OTHER).args()).isEmpty();
        assertThat(summer.as(OTHER, () -> installments.view(id)).collect().reason()).isEqualTo("fund.shortElsewhere");
        assertThat(hindrance(ORGANIZER).reason()).isEqualTo("fund.short");
    }

    private Verdict hindrance(long reader) {
        summer.database.em().clear();
        return summer.as(reader, () -> summer.get(BatchQueries.class).ofFund("stipends")).hindered().get(0).hindrance();
    }

    @Test
    @DisplayName("G11: however much is in batches, what is in none can be collected: the list is cut after those are left out")
    void manyInBatches() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String left = id(PayMoment.MIDPOINT);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " select 1000 + x, concat('many', x), 1, 1, 1, " + LARS + ", 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00' from system_range(1, 500)");
        summer.sql("insert into installment (public_id, internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, created_at)"
                + " select concat('pay', x), 1000 + x, " + LARS + ", 5, 'MIDPOINT', 1, 'USD', 'AUTHORIZED', '2014-01-01', '2014-01-01 00:00:00' from system_range(1, 500)");
        summer.sql("insert into payment_batch (id, public_id, fund_id, number, state, collected_by, created_at) values (99, 'full', 5, 99, 'DRAFT', " + TREASURER + ", '2014-01-01 00:00:00')");
        summer.sql("insert into batch_line (public_id, batch_id, subject_type, subject_public_id, payee_id, title, amount_value, amount_currency, state, live_subject)"
                + " select concat('line', x), 99, 'installment', concat('pay', x), " + LARS + ", 'x', 1, 'USD', 'OPEN', concat('installment:pay', x) from system_range(1, 500)");
        assertThat(ofFund().waiting()).extracting(one -> one.id()).containsExactly(left);
        assertThat(summer.database.reads(() -> ofFund())).as("the page's statements").isBetween(1L, 6L);
        assertThat(summer.database.reads(() -> view("full"))).as("of a batch of 500").isBetween(1L, 6L);
        FundQueries reading = summer.get(FundQueries.class);
        assertThat(summer.database.reads(() -> summer.as(TREASURER, () -> {
            reading.rounds(summer.actor(TREASURER), reading.fund(summer.actor(TREASURER), "stipends").fund());
            return reading.installments(summer.actor(TREASURER), "stipends", null, null, PageRequest.of(1, null));
        }))).as("of the payments").isBetween(1L, 6L);
        assertThat(collect(TREASURER, left)).isNotNull();
    }
}
