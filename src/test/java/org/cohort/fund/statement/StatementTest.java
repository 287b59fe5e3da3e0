package org.cohort.fund.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Statements of stipends, on a database")
class StatementTest {

    private static final long TREASURER = 41;
    private static final long FOREIGN = 42;

    private final SummerFixture summer = new SummerFixture();

    @BeforeEach
    void begin() {
        List.of(TREASURER, FOREIGN).forEach(summer.database::addAccount);
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.hold(FOREIGN, Role.TREASURER, 9);
        summer.sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (2, 'south', 'Southern Summer', 's', 'Pacific/Auckland', 3000, 'NZD', '2014-01-01 00:00:00')");
        summer.sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (2, 'southern', 2, 'November 2014', 'Pacific/Auckland', 'PUBLISHED', '2014-11-03', '2015-02-01', '2014-01-01 00:00:00', 3000, 'NZD')");
        summer.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (2, 'xen2', 1, 2, 'APPROVED', 1, '2014-01-01 00:00:00')");
        summer.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at)"
                + " values (2, 'tides', 2, 'Tide tables', 'APPROVED', 11, '2014-01-01 00:00:00')");
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values"
                + " (7, 'hers', 1, 1, 1, 1, 'COMPLETED', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00'),"
                + " (8, 'second', 2, 2, 2, 1, 'ACTIVE', '2014-11-03', '2015-02-01', 'UTC', '2014-10-01 00:00:00')");
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at) values"
                + " (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00'),"
                + " (6, 'gifts', 'Gifts', 'A company', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00'),"
                + " (9, 'south', 'South', 'A harbour', 'STIPENDS', 'NZD', 2, '2014-01-01 00:00:00')");
        installment(1, 7, 5, "MIDPOINT", "2750", "USD", "CONFIRMED", "2014-07-01", null, null);
        installment(2, 7, 5, "FINAL", "2750", "USD", "HELD", "2014-08-22", "STOP", "an old failure");
        installment(3, 8, 9, "MIDPOINT", "1000.5", "NZD", "PAID", "2014-12-20", null, null);
        installment(4, 8, 9, "FINAL", "1999.5", "NZD", "CANCELLED", "2015-02-10", null, "The grant ended");
        summer.sql("insert into installment_portion (public_id, installment_id, fund_id, place, amount_value, amount_currency) values"
                + " ('p1', 1, 5, 0, 1833.33, 'USD'), ('p2', 1, 6, 1, 916.67, 'USD')");
        // The first try came back; the second is what she has.
        payment(1, 1, "2750", "USD", "2014-07-02 10:00:00", "'2014-07-03 10:00:00'");
        payment(1, 2, "2750", "USD", "2014-07-05 10:00:00", "null");
        // In Auckland it is New Year's Day.
        payment(3, 1, "1000.5", "NZD", "2014-12-31 11:30:00", "null");
        summer.at("2015-03-01T00:00:00Z");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("M1: each currency is summed by itself, and what is paid, to come, held and cancelled stands apart")
    void sums() {
        assertThat(of(MAREN, "hers").sums()).extracting(Statement.Sum::paid, Statement.Sum::open, Statement.Sum::held, Statement.Sum::cancelled)
                .containsExactly(org.assertj.core.api.Assertions.tuple(usd("2750"), usd("0"), usd("2750"), usd("0")));
        assertThat(year(MAREN, 2015).sums()).extracting(Statement.Sum::paid, Statement.Sum::cancelled)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Amount.of("NZD", "1000.50"), Amount.of("NZD", "1999.50")));
        summer.sql("update payment set paid_at = '2014-12-30 10:00:00' where subject_public_id = 'i3'");
        summer.database.em().clear();
        assertThat(year(MAREN, 2014).sums()).extracting(sum -> sum.currency().getCurrencyCode(), Statement.Sum::paid)
                .containsExactly(org.assertj.core.api.Assertions.tuple("NZD", Amount.of("NZD", "1000.50")), org.assertj.core.api.Assertions.tuple("USD", usd("2750")));
    }

    @Test
    @DisplayName("M1: a year's statement is cut where the year ends in the round's zone, over all her internships; what came back was not paid")
    void years() {
        assertThat(stages(year(MAREN, 2014))).containsExactly("hers MIDPOINT 2014-07-05 COHORT-I1-2", "hers FINAL null null");
        assertThat(stages(year(MAREN, 2015))).as("half past eleven of New Year's Eve in UTC").containsExactly("second MIDPOINT 2015-01-01 COHORT-I3", "second FINAL null null");
        assertThatThrownBy(() -> year(MAREN, 2013)).isInstanceOf(NotFound.class);
        assertThat(summer.as(MAREN, () -> queries().years(summer.actor(MAREN), summer.get(InternshipDirectory.class).internship(7L)))).containsExactly(2015, 2014);
    }

    @Test
    @DisplayName("S1: hers, her treasurer's and her organizers'; another intern, mentors and coordinators are told of nothing, and treasurers see their own program's alone")
    void readers() {
        for (long reader : new long[] {MAREN, TREASURER, ORGANIZER}) {
            assertThat(of(reader, "hers").parts()).as("reader " + reader).hasSize(1);
        }
        for (long reader : new long[] {LARS, TOVE, COORDINATOR, FOREIGN}) {
            assertThatThrownBy(() -> of(reader, "hers")).as("reader " + reader).isInstanceOf(NotFound.class);
            assertThat(summer.as(reader, () -> queries().years(summer.actor(reader), summer.get(InternshipDirectory.class).internship(7L))))
                    .as("years for " + reader).isEqualTo(reader == FOREIGN ? List.of(2015) : List.of());
        }
        assertThatThrownBy(() -> year(TREASURER, 2015)).as("she keeps no fund of the second").isInstanceOf(NotFound.class);
        assertThat(stages(year(ORGANIZER, 2014))).hasSize(2);
        assertThatThrownBy(() -> of(MAREN, "nobodys")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("B20: the paper says amounts, days, states, who pays and the reference, and of what is held kind words, whoever reads it")
    void paper() throws IOException {
        for (long reader : new long[] {MAREN, TREASURER}) {
            String read = read(of(reader, "hers"));
            assertThat(read).contains("Stipend statement of Person 1", "Outreach Program for Women", "Block multi-queue", "USD 2,750.00", "Confirmed", "COHORT-I1-2",
                    "Sat 5 Jul 2014", "Paid by: A foundation USD 1,833.33, A company USD 916.67", "Held, not lost", "no bank data").doesNotContain("STOP", "stop", "an old failure", "COHORT-I1,");
        }
        assertThat(read(year(MAREN, 2015))).contains("Stipend statement of Person 1 for 2015", "NZD 1,000.50", "The grant ended", "A harbour").doesNotContain("USD");
    }

    private StatementQueries queries() {
        return summer.get(StatementQueries.class);
    }

    private Statement of(long reader, String internship) {
        return summer.as(reader, () -> queries().of(summer.actor(reader), internship));
    }

    private Statement year(long reader, int year) {
        return summer.as(reader, () -> queries().of(summer.actor(reader), "hers", year));
    }

    private static List<String> stages(Statement statement) {
        return statement.parts().stream().flatMap(part -> part.rows().stream().map(row ->
                Stream.of(part.internship().publicId(), row.stage(), row.paidOn(), row.reference()).map(String::valueOf).reduce((a, b) -> a + " " + b).orElseThrow())).toList();
    }

    private static String read(Statement statement) throws IOException {
        try (PDDocument document = Loader.loadPDF(StatementPaper.of(statement, Locale.ENGLISH).pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private void installment(long id, long internship, long fund, String stage, String amount, String currency, String state, String due, String heldFor, String reason) {
        summer.sql("insert into installment (id, public_id, internship_id, account_id, fund_id, stage, amount_value, amount_currency, state, due_on, held_for, reason, created_at) values ("
                + id + ", 'i" + id + "', " + internship + ", 1, " + fund + ", '" + stage + "', " + amount + ", '" + currency + "', '" + state + "', '" + due + "', "
                + quoted(heldFor) + ", " + quoted(reason) + ", '2014-05-01 00:00:00')");
    }

    private void payment(long installment, int attempt, String amount, String currency, String at, String failed) {
        summer.sql("insert into payment (public_id, fund_id, payee_id, subject_type, subject_public_id, amount_value, amount_currency, reference, attempt, paid_by, paid_at, failed_at) values ('pay"
                + installment + attempt + "', 5, 1, 'installment', 'i" + installment + "', " + amount + ", '" + currency + "', 'COHORT-I" + installment + (attempt == 1 ? "" : "-" + attempt)
                + "', " + attempt + ", 41, '" + at + "', " + failed + ")");
    }

    private static String quoted(String words) {
        return words == null ? "null" : "'" + words + "'";
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
