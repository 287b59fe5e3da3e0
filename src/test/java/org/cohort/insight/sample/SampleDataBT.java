package org.cohort.insight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cohort.fund.Balance;
import org.cohort.fund.EntryKind;
import org.cohort.kernel.audit.AuditChain;
import org.cohort.kernel.money.Amount;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Running
@DisplayName("The sample data")
class SampleDataBT {

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "intern", "mentor", "coordinator", "organizer", "treasurer", "admin", "alum"})
    @DisplayName("Something waits for each persona")
    void waiting(String persona, Browser browser) {
        Page page = browser.visitor();
        page.navigate("/sign-in");
        page.locator("#personas").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(persona + "@example.org")).click();
        page.waitForURL("**/today");
        assertThat(page.locator("#needing > li").count()).isPositive();
        browser.axe(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29T23:30:00Z", "2026-12-31T11:59:59Z"})
    @DisplayName("It loads on any day, with a whole audit chain and no fund ever overspent; a second start leaves it alone")
    void loads(String day) throws SQLException {
        try (RunningCohort cohort = RunningCohort.start("sample", Map.of("COHORT_CLOCK", day))) {
            cohort.stop();
            long acts = check(cohort);
            cohort.start();
            cohort.stop();
            assertThat(check(cohort)).isEqualTo(acts);
        }
    }

    /** @return how many entries the audit trail has */
    private static long check(RunningCohort cohort) throws SQLException {
        try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
            assertThat(AuditChain.problem(connection)).isNull();
            Map<Long, Map<EntryKind, Amount>> funds = new HashMap<>();
            try (ResultSet row = statement.executeQuery("select fund_id, kind, amount_value, amount_currency from ledger_entry order by id")) {
                while (row.next()) {
                    Currency currency = Currency.getInstance(row.getString(4));
                    Amount amount = Amount.of(row.getBigDecimal(3), currency);
                    Map<EntryKind, Amount> sums = funds.computeIfAbsent(row.getLong(1), fund -> new EnumMap<>(EntryKind.class));
                    sums.merge(EntryKind.valueOf(row.getString(2)), amount, Amount::plus);
                    assertThat(Balance.of(currency, sums).free().value()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
                }
            }
            assertThat(funds).isNotEmpty();
            desk(statement);
            return count(statement, "audit_entry");
        }
    }

    /** What treasurers compare, draft, watch and pay is there to be tried. */
    private static void desk(Statement statement) throws SQLException {
        assertThat(count(statement, "travel_grant where state = 'IN_REVIEW'")).as("requests to compare").isGreaterThanOrEqualTo(3);
        assertThat(count(statement, "decision_draft where dropped = false")).as("a drafted decision").isEqualTo(1);
        assertThat(count(statement, "fund_alert")).as("alerts").isPositive();
        assertThat(count(statement, "fund_period where state = 'OPEN'")).as("an open period").isEqualTo(1);
        assertThat(count(statement, "conference where conduct_contact is null or visa_weeks is null")).as("conferences without facts").isZero();
        assertThat(count(statement, "conference_proposal where state = 'PROPOSED'")).as("a proposed conference").isEqualTo(1);
        assertThat(count(statement, "bank_details b join claim c on c.state = 'SUBMITTED' join travel_grant g on g.id = c.grant_id and g.account_id = b.account_id"))
                .as("bank details of whoever claims").isEqualTo(1);
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
