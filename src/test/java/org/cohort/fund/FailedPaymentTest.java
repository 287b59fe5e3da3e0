package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.MAREN;

import java.nio.file.Path;
import org.cohort.fund.bank.Awaiting;
import org.cohort.fund.bank.BankForm;
import org.cohort.fund.bank.BankService;
import org.cohort.fund.batch.BatchAction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is left of a payment that failed, and what its intern does about it, on a database")
class FailedPaymentTest extends StipendPlay {

    private static final String ASKED = "bank-wrong FAILED";

    @TempDir
    Path data;

    @BeforeEach
    void authorized() {
        System.setProperty("cohort.data.dir", data.toString());
        summer.wiring.offer(Awaiting.class, "org.cohort.fund.bank.AwaitedInstallments");
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
    }

    @AfterEach
    void forget() {
        System.clearProperty("cohort.data.dir");
    }

    @Test
    @DisplayName("G11: the reference of a payment that failed stays readable for the intern and the treasurer, also when the next is sent")
    void reference() {
        String id = id(PayMoment.MIDPOINT);
        String first = "COHORT-" + id.toUpperCase(java.util.Locale.ROOT);
        pay();
        assertThat(seen(MAREN).reference()).isEqualTo(first);
        assertThat(seen(MAREN).failed()).isEmpty();
        perform(TREASURER, id, InstallmentAction.REPORT_FAILURE, "Account closed.");
        for (long reader : new long[]{MAREN, TREASURER}) {
            assertThat(seen(reader).reference()).isNull();
            assertThat(seen(reader).failed()).containsExactly(first);
        }
        perform(TREASURER, id, InstallmentAction.CORRECT, "Another account");
        pay();
        assertThat(seen(MAREN).reference()).isEqualTo(first + "-2");
        assertThat(seen(MAREN).failed()).containsExactly(first);
    }

    @Test
    @DisplayName("N2: what the bank returned or refused stands on the intern's Today until it is sent again")
    void today() {
        String id = id(PayMoment.MIDPOINT);
        String batch = collect(TREASURER, id);
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        perform(TREASURER, id, InstallmentAction.REJECT, "No such account");
        assertThat(summer.needs(MAREN)).containsExactly(ASKED);
        perform(TREASURER, id, InstallmentAction.CORRECT, "Another account");
        assertThat(summer.needs(MAREN)).isEmpty();
    }

    @Test
    @DisplayName("N2, G12: who gave her bank details anew is not asked any more")
    void corrected() {
        pay();
        perform(TREASURER, id(PayMoment.MIDPOINT), InstallmentAction.REPORT_FAILURE, "Account closed.");
        assertThat(summer.needs(MAREN)).containsExactly(ASKED);
        summer.run(MAREN, () -> summer.get(BankService.class).give(new BankForm("DE", "Maren Sandvik", "DE89 3704 0044 0532 0130 00", null, null, null, null)));
        assertThat(summer.needs(MAREN)).isEmpty();
    }

    private InstallmentService.View seen(long who) {
        summer.database.em().clear();
        return summer.as(who, () -> installments.view(id(PayMoment.MIDPOINT)));
    }

    private void pay() {
        String batch = collect(TREASURER, id(PayMoment.MIDPOINT));
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        act(OTHER, batch, BatchAction.EXPORT);
        paid(OTHER, batch);
    }
}
