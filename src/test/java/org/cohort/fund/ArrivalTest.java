package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.util.List;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.statement.Overview;
import org.cohort.fund.statement.OverviewQueries;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Refused;
import org.cohort.program.rules.PayMoment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From the money that was sent to the money that has arrived, and where all of it stands, on a database")
class ArrivalTest extends StipendPlay {

    private static final String REMINDED = MAREN + " installment.REMINDED";

    @BeforeEach
    void authorized() {
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values"
                + " (9, 'yen', 'Yen', 'A shipyard', 'STIPENDS', 'JPY', 1, '2014-01-01 00:00:00')");
        say(Stage.MIDPOINT, EvaluationOutcome.CONTINUE);
    }

    @Test
    @DisplayName("N3: seven days after the money was sent she is asked once more whether it has arrived, and never twice")
    void reminded() {
        summer.at("2014-07-03T12:00:00Z");
        pay();
        assertThat(summer.needs(MAREN)).contains("installment PAID");
        summer.at("2014-07-10T11:59:59Z");
        remind();
        assertThat(summer.notices).doesNotContain(REMINDED);
        summer.at("2014-07-10T12:00:00Z");
        remind();
        remind();
        summer.at("2014-08-10T12:00:00Z");
        remind();
        assertThat(summer.notices.stream().filter(REMINDED::equals)).hasSize(1);
    }

    @Test
    @DisplayName("N2: nobody is reminded of what she confirmed")
    void confirmed() {
        pay();
        perform(MAREN, InstallmentAction.CONFIRM, null);
        summer.at("2014-12-10T12:00:00Z");
        remind();
        assertThat(summer.notices).doesNotContain(REMINDED);
        assertThat(summer.needs(MAREN)).isEmpty();
    }

    @Test
    @DisplayName("I3: that it did not arrive is the treasurer's and the organizers' to look after; what is sent anew is asked about anew")
    void didNotArrive() {
        pay();
        summer.at("2014-05-10T12:00:00Z");
        remind();
        assertThatThrownBy(() -> perform(MAREN, InstallmentAction.REPORT_FAILURE, " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> perform(LARS, InstallmentAction.REPORT_FAILURE, "Not mine")).isInstanceOf(org.cohort.kernel.access.NotFound.class);
        perform(MAREN, InstallmentAction.REPORT_FAILURE, "Nothing came.");
        assertThat(summer.needs(MAREN)).isEmpty();
        assertThat(summer.needs(TREASURER)).contains("installment FAILED");
        assertThat(summer.needs(ORGANIZER)).contains("installment FAILED");
        assertThat(summer.notices).contains(TREASURER + " installment.REPORT_FAILURE");
        summer.at("2014-06-10T12:00:00Z");
        remind();
        perform(TREASURER, InstallmentAction.CORRECT, "Another account");
        pay();
        remind();
        assertThat(summer.notices.stream().filter(REMINDED::equals)).as("the first").hasSize(1);
        summer.at("2014-06-18T12:00:00Z");
        remind();
        remind();
        assertThat(summer.notices.stream().filter(REMINDED::equals)).hasSize(2);
    }

    @Test
    @DisplayName("M1: the overview sums each step and each currency by itself, of the funds its reader keeps or oversees alone")
    void overview() {
        assertThat(steps(TREASURER)).containsExactly("SCHEDULED USD 2750.00 1", "AUTHORIZED USD 2750.00 1");
        String batch = summer.as(TREASURER, () -> batches.collect("stipends", List.of("installment:" + id())));
        assertThat(steps(TREASURER)).containsExactly("SCHEDULED USD 2750.00 1", "IN_BATCH USD 2750.00 1");
        summer.run(TREASURER, () -> batches.act(batch, BatchAction.DISCARD, null));
        pay();
        assertThat(steps(OTHER)).containsExactly("SCHEDULED USD 2750.00 1", "PAID USD 2750.00 1");
        perform(MAREN, InstallmentAction.CONFIRM, null);
        summer.sql("update installment set state = 'HELD', fund_id = 9, amount_value = 300000, amount_currency = 'JPY' where stage = 'FINAL'");
        assertThat(steps(TREASURER)).as("she keeps one of the two").containsExactly("CONFIRMED USD 2750.00 1");
        assertThat(steps(ORGANIZER)).containsExactlyInAnyOrder("HELD JPY 300000 1", "CONFIRMED USD 2750.00 1");
        assertThat(overview(ORGANIZER).currencies()).extracting(java.util.Currency::getCurrencyCode).containsExactly("JPY", "USD");
        assertThat(steps(MAREN)).isEmpty();
    }

    private Overview overview(long who) {
        summer.database.em().clear();
        return summer.as(who, () -> summer.get(OverviewQueries.class).of(summer.actor(who)));
    }

    private List<String> steps(long who) {
        return overview(who).rows().stream().flatMap(row -> row.cells().stream().filter(cell -> cell.count() != 0).map(cell -> row.step() + " " + cell.sum() + " " + cell.count())).toList();
    }

    private void pay() {
        String batch = collect(TREASURER, id());
        act(TREASURER, batch, BatchAction.SUBMIT);
        act(OTHER, batch, BatchAction.RELEASE);
        act(OTHER, batch, BatchAction.EXPORT);
        paid(OTHER, batch);
        assertThat(view(batch).open()).isFalse();
    }

    private void remind() {
        summer.runAsSystem(() -> summer.get(InstallmentReminders.class).run());
        summer.database.em().clear();
    }

    private void perform(long account, InstallmentAction action, String comment) {
        perform(account, id(), action, comment);
    }

    private String id() {
        return id(PayMoment.MIDPOINT);
    }
}
