package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.LineState;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What outcomes do to installments, and payments that go out together, on a database")
class PaymentsTest extends StipendPlay {

    @Test
    @DisplayName("I3: every outcome at every stage, by a hand-written table; what is held never reads as paid or approved (B20, B21)")
    void matrix() {
        String[] table = {"MIDPOINT CONTINUE AUTHORIZED", "MIDPOINT EXTEND AUTHORIZED", "MIDPOINT NOT_SURE HELD", "MIDPOINT STOP HELD",
            "FINAL CONTINUE AUTHORIZED", "FINAL EXTEND HELD", "FINAL NOT_SURE HELD", "FINAL STOP HELD"};
        for (String row : table) {
            String[] cell = row.split(" ");
            summer.sql("update installment set state = 'SCHEDULED', held_for = null");
            summer.database.em().clear();
            say(Stage.valueOf(cell[0]), EvaluationOutcome.valueOf(cell[1]));
            assertThat(state(PayMoment.valueOf(cell[0])).name()).as(row).isEqualTo(cell[2]);
            assertThat(state(cell[0].equals("FINAL") ? PayMoment.MIDPOINT : PayMoment.FINAL)).as("the other stage").isEqualTo(InstallmentState.SCHEDULED);
            String why = summer.as(MAREN, () -> installments.view(id(PayMoment.valueOf(cell[0])))).why();
            String words = Words.say(Locale.ENGLISH, why);
            if (cell[2].equals("HELD")) {
                assertThat(words).startsWith("Held").doesNotContain("authorized", "approved", "STOP", "stop", "not sure");
                assertThat(summer.as(ORGANIZER, () -> installments.view(id(PayMoment.valueOf(cell[0])))).why()).isEqualTo("installment.why.HELD." + cell[1]);
                assertThat(Words.say(Locale.ENGLISH, "state.installment.HELD")).isEqualTo("Held");
            }
        }
    }

    @Test
    @DisplayName("I3: a later outcome that counts instead holds what is authorized, and frees what is held; what an organizer ruled on is not held again")
    void anotherOutcome() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.HELD);
        assertThat(summer.needs(ORGANIZER)).contains("installment HELD");
        assertThat(summer.notices).contains(MAREN + " installment.HOLD", ORGANIZER + " installment.HELD");
        refused("lifecycle.role", () -> perform(TREASURER, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "x"));
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "She did the work.");
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        summer.run(ORGANIZER, () -> summer.get(InstallmentOutcomes.class).decide(new EvaluationSubmitted(7L, Stage.MIDPOINT, EvaluationOutcome.STOP, null, true)));
        assertThat(state(PayMoment.MIDPOINT)).as("an organizer's later, locked ruling holds it").isEqualTo(InstallmentState.HELD);
    }

    @Test
    @DisplayName("I3: an outcome that is taken back pays and holds nothing any more; what an organizer ruled about the installment stays")
    void takenBack() {
        for (EvaluationOutcome outcome : List.of(EvaluationOutcome.CONTINUE, EvaluationOutcome.STOP)) {
            say(Stage.MIDPOINT, outcome);
            takeBack();
            assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.SCHEDULED);
            assertThat(List.of(summer.needs(TREASURER), summer.needs(ORGANIZER)).toString()).doesNotContain("installment AUTHORIZED", "installment HELD");
        }
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "She did the work.");
        takeBack();
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
    }

    @Test
    @DisplayName("G4, I3: an organizer who mentors the intern neither rules that she is paid nor cancels it")
    void ownIntern() {
        summer.hold(TOVE, Role.ORGANIZER, 1);
        refused("installment.mentors", () -> perform(TOVE, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "Mine."));
        refused("installment.mentors", () -> perform(TOVE, id(PayMoment.MIDPOINT), InstallmentAction.CANCEL, "Mine."));
    }

    private void takeBack() {
        summer.run(ORGANIZER, () -> summer.get(InstallmentOutcomes.class).takenBack(new OutcomeTakenBack(7L, Stage.MIDPOINT)));
    }

    @Test
    @DisplayName("I3: when an internship is broken off, what was to come is cancelled with the reason; what was earned stays, what is held waits for a ruling")
    void brokenOff() throws ClassNotFoundException {
        InternshipPart part = (InternshipPart) summer.get(Class.forName("org.cohort.fund.InstallmentStart"));
        say(Stage.MIDPOINT, EvaluationOutcome.STOP);
        summer.sql("update internship set state = 'TERMINATED'");
        summer.database.em().clear();
        summer.run(ORGANIZER, () -> part.moved(summer.get(InternshipDirectory.class).internship(7L)));
        assertThat(state(PayMoment.FINAL)).isEqualTo(InstallmentState.CANCELLED);
        assertThat(summer.as(MAREN, () -> installments.view(id(PayMoment.FINAL))).reason()).isEqualTo("The internship was ended early");
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.HELD);
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.CANCEL, "Nothing was done.");
        assertThat(summer.notices).contains(MAREN + " installment.CANCEL");
    }

    @Test
    @DisplayName("G11, M2: collected by one, released by another, exported, paid, reconciled; a failed line is corrected and goes out anew with another reference")
    void fourEyes() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        refused("batch.nothing", () -> collect(TREASURER));
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        refused("batch.gone", () -> collect(OTHER, id(PayMoment.MIDPOINT)));
        refused("installment.batched", () -> perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.CANCEL, "x"));
        refused("lifecycle.state", () -> act(OTHER, batch, BatchAction.RELEASE));
        act(TREASURER, batch, BatchAction.SUBMIT);
        assertThat(summer.needs(OTHER)).contains("batch SUBMITTED");
        refused("batch.collector", () -> act(TREASURER, batch, BatchAction.RELEASE));
        assertThatThrownBy(() -> act(ANDERS, batch, BatchAction.RELEASE)).isInstanceOf(NotFound.class);
        assertThat(free()).isEqualTo(usd("10000"));
        act(OTHER, batch, BatchAction.RELEASE);
        assertThat(free()).isEqualTo(usd("7250"));
        refused("batch.notExported", () -> paid(OTHER, batch));
        assertThatThrownBy(() -> summer.as(OTHER, () -> summer.get(BatchQueries.class).file(batch))).isInstanceOf(NotFound.class);
        act(OTHER, batch, BatchAction.EXPORT);
        refused("batch.open", () -> act(OTHER, batch, BatchAction.RECONCILE));
        String first = view(batch).lines().get(0).reference();
        summer.run(OTHER, () -> batches.failed(batch, view(batch).lines().get(0).publicId(), "Account closed"));
        assertThat(view(batch).lines()).extracting(BatchQueries.Line::state).containsExactly(LineState.FAILED);
        act(OTHER, batch, BatchAction.RECONCILE);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.FAILED);
        assertThat(free()).as("the money is kept for her").isEqualTo(usd("7250"));
        perform(TREASURER, id(PayMoment.MIDPOINT), InstallmentAction.CORRECT, "A new account");
        String again = collect(OTHER, id(PayMoment.MIDPOINT));
        act(OTHER, again, BatchAction.SUBMIT);
        act(ORGANIZER, again, BatchAction.RELEASE);
        act(ORGANIZER, again, BatchAction.EXPORT);
        assertThat(view(again).lines().get(0).reference()).isNotEqualTo(first);
        paid(OTHER, again);
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.PAID);
        assertThat(view(again).lines()).extracting(BatchQueries.Line::state).containsExactly(LineState.PAID);
        assertThat(summer.as(TREASURER, () -> summer.get(FundLedger.class).balance(FUND)).paid()).isEqualTo(usd("2750"));
        act(OTHER, again, BatchAction.RECONCILE);
        perform(MAREN, id(PayMoment.MIDPOINT), InstallmentAction.CONFIRM, null);
    }

    @Test
    @DisplayName("N2: what is in a batch is asked for by the batch's next step alone; taken out, failed or discarded it is back on Today")
    void onToday() {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        assertThat(summer.needs(TREASURER)).containsExactly("installment AUTHORIZED");
        assertThat(summer.as(TREASURER, () -> installments.view(id)).collect().isAllowed()).isTrue();
        assertThat(summer.as(ORGANIZER, () -> installments.view(id)).collect()).as("she does not keep the fund").isNull();
        String batch = collect(TREASURER, id);
        assertThat(summer.needs(TREASURER)).containsExactly("batch DRAFT");
        assertThat(summer.as(TREASURER, () -> installments.view(id)).collect()).isNull();
        summer.run(TREASURER, () -> batches.takeOut(batch, view(batch).lines().get(0).publicId()));
        assertThat(summer.needs(TREASURER)).containsExactlyInAnyOrder("batch DRAFT", "installment AUTHORIZED");
        act(TREASURER, batch, BatchAction.DISCARD);
        String next = collect(OTHER, id);
        act(OTHER, next, BatchAction.DISCARD);
        assertThat(summer.needs(TREASURER)).containsExactly("installment AUTHORIZED");
        String sent = collect(TREASURER, id);
        act(TREASURER, sent, BatchAction.SUBMIT);
        assertThat(summer.needs(TREASURER)).isEmpty();
        assertThat(summer.needs(OTHER)).containsExactly("batch SUBMITTED");
        act(OTHER, sent, BatchAction.RELEASE);
        assertThat(summer.needs(TREASURER)).containsExactly("batch RELEASED");
        act(OTHER, sent, BatchAction.EXPORT);
        assertThat(summer.needs(TREASURER)).containsExactly("batch EXPORTED");
        summer.run(OTHER, () -> batches.failed(sent, view(sent).lines().get(0).publicId(), "Account closed"));
        assertThat(summer.needs(TREASURER)).containsExactlyInAnyOrder("batch EXPORTED", "installment FAILED");
    }

    @Test
    @DisplayName("G11: who authorized a payment does not release it, a short fund releases nothing, a discarded batch gives its payments back")
    void refusals() {
        say(Stage.MIDPOINT, EvaluationOutcome.NOT_SURE);
        perform(ORGANIZER, id(PayMoment.MIDPOINT), InstallmentAction.RULE_TO_PAY, "She did the work.");
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        act(TREASURER, batch, BatchAction.SUBMIT);
        refused("batch.authorizer", () -> act(ORGANIZER, batch, BatchAction.RELEASE));
        summer.as(TREASURER, () -> {
            summer.get(FundLedger.class).reserve(FUND, usd("8000"), "grant", "g", "x");
            return null;
        });
        refused("fund.short", () -> act(OTHER, batch, BatchAction.RELEASE));
        assertThat(state(PayMoment.MIDPOINT)).isEqualTo(InstallmentState.AUTHORIZED);
        act(TREASURER, batch, BatchAction.DISCARD);
        refused("fund.short", () -> collect(TREASURER, id(PayMoment.MIDPOINT)));
        deposit("stipends", "8000");
        String next = collect(TREASURER, id(PayMoment.MIDPOINT));
        summer.run(TREASURER, () -> batches.takeOut(next, view(next).lines().get(0).publicId()));
        refused("batch.empty", () -> act(TREASURER, next, BatchAction.SUBMIT));
        assertThat(collect(OTHER, id(PayMoment.MIDPOINT))).isNotNull();
    }

    @Test
    @DisplayName("M2: split across two sponsors, each fund's ledger has exactly its part; she reads who pays, and what comes back goes back to both")
    void split() {
        summer.run(TREASURER, () -> summer.get(FundService.class).deposit("gifts", "1000", "a gift"));
        SplitService splits = summer.get(SplitService.class);
        assertThatThrownBy(() -> summer.run(TREASURER, () -> splits.split(id(PayMoment.MIDPOINT), typed("70%", "30%")))).isInstanceOf(Refused.class);
        refused("split.sum", () -> summer.run(ORGANIZER, () -> splits.split(id(PayMoment.MIDPOINT), typed("70%", "29%"))));
        refused("split.mixed", () -> summer.run(ORGANIZER, () -> splits.split(id(PayMoment.MIDPOINT), typed("70%", "100"))));
        assertThatThrownBy(() -> summer.run(ORGANIZER, () -> splits.split(id(PayMoment.MIDPOINT), typed("1e999999999%", "30%")))).as("no number of any size").isInstanceOf(Refused.class);
        summer.run(ORGANIZER, () -> splits.split(id(PayMoment.MIDPOINT), typed("66.6667%", "33.3333%")));
        assertThat(summer.as(MAREN, () -> installments.view(id(PayMoment.MIDPOINT))).sponsors()).containsExactly("A foundation", "A company");
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        refused("split.held", () -> summer.run(ORGANIZER, () -> splits.split(id(PayMoment.MIDPOINT), typed("50%", "50%"))));
        act(OTHER, batch, BatchAction.EXPORT);
        paid(OTHER, batch);
        assertThat(balance(FUND).paid()).isEqualTo(usd("1833.33"));
        assertThat(balance(6).paid()).isEqualTo(usd("916.67"));
        perform(MAREN, id(PayMoment.MIDPOINT), InstallmentAction.REPORT_FAILURE, "Nothing came.");
        assertThat(balance(FUND).committed()).isEqualTo(usd("1833.33"));
        assertThat(balance(6).committed()).isEqualTo(usd("916.67"));
        assertThat(view(batch).lines()).extracting(BatchQueries.Line::state).containsExactly(LineState.FAILED);
    }

    @Test
    @DisplayName("G11, M2: who pays is not said anew of what somebody collected a moment before: it would be sent by another fund than its batch's")
    void collectedMeanwhile() {
        deposit("gifts", "5000");
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        SplitService splits = summer.get(SplitService.class);
        FundLedger ledger = splits.ledger;
        splits.ledger = new FundLedger() {
            @Override
            public void lock(Collection<Long> funds) {
                summer.database.elsewhere("insert into payment_batch (id, public_id, fund_id, number, state, collected_by, created_at) values (99, 'quick', 5, 99, 'DRAFT', 41, '2014-01-01 00:00:00')");
                summer.database.elsewhere("insert into batch_line (public_id, batch_id, subject_type, subject_public_id, payee_id, title, amount_value, amount_currency, state, live_subject)"
                        + " values ('quick', 99, 'installment', '" + id + "', " + MAREN + ", 'x', 2750, 'USD', 'OPEN', 'installment:" + id + "')");
            }
        };
        refused("split.held", () -> summer.run(ORGANIZER, () -> splits.split(id, Map.of("gifts", "100%"))));
        splits.ledger = ledger;
        summer.database.em().clear();
        assertThat(installment(PayMoment.MIDPOINT).fundId()).isEqualTo(FUND);
    }

    @Test
    @DisplayName("M1, M2: however an installment is split across two sponsors, the parts are exactly the whole, to the coin, and so are the ledgers")
    void splitsSumUp() {
        SplitService splits = summer.get(SplitService.class);
        java.util.Random random = new java.util.Random(20140819);
        for (int i = 0; i < 60; i++) {
            java.math.BigDecimal whole = java.math.BigDecimal.valueOf(200 + random.nextInt(500_000), 2);
            java.math.BigDecimal share = java.math.BigDecimal.valueOf(10_000 + random.nextInt(980_000), 4);
            summer.sql("update installment set amount_value = " + whole + " where stage = 'FINAL'");
            summer.database.em().clear();
            summer.run(ORGANIZER, () -> splits.split(id(PayMoment.FINAL), typed(share + "%", java.math.BigDecimal.valueOf(100).subtract(share) + "%")));
            List<Portion> parts = summer.database.call(() -> summer.get(InstallmentMoney.class).portions(installment(PayMoment.FINAL)));
            assertThat(Amount.sum(java.util.Currency.getInstance("USD"), parts.stream().map(Portion::amount).toList())).as(whole + " by " + share).isEqualTo(usd(whole.toPlainString()));
            assertThat(parts).hasSize(2).allMatch(part -> part.amount().isPositive());
            assertThat(parts.get(0).amount().value().subtract(whole.multiply(share).movePointLeft(2)).abs()).as("within a coin").isLessThan(new java.math.BigDecimal("0.01"));
        }
        summer.run(TREASURER, () -> summer.get(FundService.class).deposit("gifts", "10000", "a gift"));
        Amount whole = installment(PayMoment.FINAL).amount();
        say(Stage.FINAL, EvaluationOutcome.CONTINUE);
        String batch = collect(TREASURER, id(PayMoment.FINAL));
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        act(OTHER, batch, BatchAction.EXPORT);
        paid(OTHER, batch);
        assertThat(balance(FUND).paid().plus(balance(6).paid())).isEqualTo(whole);
    }

    @Test
    @DisplayName("Nothing is in two batches or paid twice, though eight collect and eight release at once")
    void atOnce() throws Exception {
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
        String id = id(PayMoment.MIDPOINT);
        assertThat(inParallel(desk -> desk.collect(TREASURER, "stipends", "installment:" + id))).isEqualTo(1);
        String batch = summer.as(TREASURER, () -> summer.get(BatchQueries.class).ofFund("stipends")).batches().get(0).publicId();
        act(TREASURER, batch, BatchAction.SUBMIT);
        assertThat(inParallel(desk -> desk.act(OTHER, batch, BatchAction.RELEASE))).isEqualTo(1);
        assertThat(free()).isEqualTo(usd("7250"));
        act(OTHER, batch, BatchAction.EXPORT);
        String line = view(batch).lines().get(0).publicId();
        assertThat(inParallel(desk -> desk.paid(OTHER, batch, line))).isEqualTo(1);
        assertThat(balance(FUND).paid()).isEqualTo(usd("2750"));
    }

    private interface Work {
        void run(BatchDesk desk);
    }

    /** @return how many were not refused */
    private long inParallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                BatchDesk desk = new BatchDesk(summer);
                calls.add(() -> desk.attempt(() -> work.run(desk)));
            }
            long done = 0;
            for (Future<Boolean> each : threads.invokeAll(calls)) {
                done += each.get() ? 1 : 0;
            }
            summer.database.em().clear();
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static java.util.Map<String, String> typed(String first, String second) {
        java.util.Map<String, String> typed = new java.util.LinkedHashMap<>();
        typed.put("stipends", first);
        typed.put("gifts", second);
        return typed;
    }
}
