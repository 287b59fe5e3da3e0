package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.fund.batch.Payables;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.Stage;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The scene of every test of stipends being paid: one internship whose two installments are scheduled, a fund of USD 10,000 that two treasurers keep, and an empty one. */
abstract class StipendPlay {

    static final long TREASURER = 41;
    static final long OTHER = 42;
    static final long FUND = 5;
    static final long GIFTS = 6;

    final SummerFixture summer = new SummerFixture();
    final InstallmentService installments = summer.get(InstallmentService.class);
    BatchService batches;

    @BeforeEach
    void begin() {
        summer.wiring.offer(Payables.class, "org.cohort.fund.InstallmentPayables");
        batches = summer.get(BatchService.class);
        List.of(TREASURER, OTHER).forEach(summer.database::addAccount);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00'),"
                + " (6, 'gifts', 'Gifts', 'A company', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, FUND);
        summer.hold(OTHER, Role.TREASURER, FUND);
        summer.hold(TREASURER, Role.TREASURER, GIFTS);
        deposit("stipends", "10000");
        internship(7, MAREN);
        summer.runAsSystem(() -> installments.schedule(new InternshipOffered(7L)));
    }

    @AfterEach
    void end() {
        summer.close();
    }

    void deposit(String fund, String amount) {
        summer.run(TREASURER, () -> summer.get(FundService.class).deposit(fund, amount, "a gift"));
    }

    void internship(long id, long account) {
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values ("
                + id + ", 'hers" + id + "', 1, 1, 1, " + account + ", 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
    }

    void say(Stage stage, EvaluationOutcome outcome) {
        summer.run(TOVE, () -> summer.get(InstallmentOutcomes.class).decide(new EvaluationSubmitted(7L, stage, outcome, null)));
    }

    String collect(long who, String... ids) {
        return summer.as(who, () -> batches.collect("stipends", Arrays.stream(ids).map(id -> "installment:" + id).toList()));
    }

    void act(long who, String batch, BatchAction action) {
        summer.run(who, () -> batches.act(batch, action, null));
    }

    void paid(long who, String batch) {
        summer.run(who, () -> batches.paid(batch, null));
    }

    BatchQueries.View view(String batch) {
        return summer.get(CurrentActor.class).callAs(summer.actor(OTHER), () -> summer.get(BatchQueries.class).view(batch));
    }

    Amount free() {
        return balance(FUND).free();
    }

    Balance balance(long fund) {
        return summer.database.call(() -> summer.get(FundLedger.class).balance(fund));
    }

    void perform(long account, String id, InstallmentAction action, String comment) {
        summer.run(account, () -> installments.perform(id, action, comment));
    }

    Installment installment(PayMoment stage) {
        return summer.database.em().createQuery("select i from Installment i where i.stage = :stage", Installment.class).setParameter("stage", stage).getSingleResult();
    }

    String id(PayMoment stage) {
        return installment(stage).publicId();
    }

    InstallmentState state(PayMoment stage) {
        summer.database.em().clear();
        return installment(stage).state();
    }

    static Amount usd(String value) {
        return Amount.of("USD", value);
    }

    static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> org.assertj.core.api.Assertions.assertThat(refused.all().get(0).verdict().reason()).isEqualTo(reason));
    }
}
