package org.cohort.fund.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.blog.read.Network;
import org.cohort.internship.blog.read.PlainReader;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G9: exchange rates on a database")
class RatesTest {

    private static final long TREASURER = 41;

    private final SummerFixture summer = new SummerFixture();
    private final RateService service = summer.get(RateService.class);
    private final RateQueries queries = summer.get(RateQueries.class);
    private final Rates rates = summer.get(Rates.class);

    @BeforeEach
    void begin() {
        summer.database.addAccount(TREASURER);
        summer.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'travel', 'Travel', 'A foundation', 'TRAVEL', 'USD', 1, '2014-01-01 00:00:00')");
        summer.hold(TREASURER, Role.TREASURER, 5);
        summer.at("2014-04-22T12:00:00Z");
    }

    @AfterEach
    void end() {
        System.clearProperty("cohort.rates.address");
        summer.close();
    }

    @Test
    @DisplayName("The last publication on or before the day counts, over weekends and Easter; before the first and long after the last there is none, in words")
    void lastPublished() {
        upload("Date,USD,JPY,KWD\n2014-04-22,1.3796,141.55,0.3884\n2014-04-17,1.3855,141.66,0.3900\n2014-04-16,1.3840,N/A,N/A\n");
        assertThat(rate("EUR", "USD", "2014-04-17")).isEqualTo("1.3855 2014-04-17 ECB");
        assertThat(rate("EUR", "USD", "2014-04-21")).isEqualTo("1.3855 2014-04-17 ECB");
        assertThat(rate("EUR", "USD", "2014-04-22")).isEqualTo("1.3796 2014-04-22 ECB");
        assertThat(rate("EUR", "USD", "2014-05-02")).isEqualTo("1.3796 2014-04-22 ECB");
        assertThat(rate("JPY", "USD", "2014-04-18")).isEqualTo("0.00978046025695 2014-04-17 ECB");
        assertThat(rate("USD", "JPY", "2014-04-18")).isEqualTo("102.244677012 2014-04-17 ECB");
        assertThat(rate("USD", "EUR", "2014-04-16")).isEqualTo("0.722543352601 2014-04-16 ECB");
        assertThat(rate("INR", "INR", "2014-04-16")).isEqualTo("1 2014-04-16 ");
        refused("rates.unknown", () -> rate("JPY", "USD", "2014-04-16"));
        refused("rates.unknown", () -> rate("EUR", "USD", "2014-04-15"));
        refused("rates.unknown", () -> rate("EUR", "INR", "2014-04-22"));
        refused("rates.old", () -> rate("EUR", "USD", "2014-05-03"));
    }

    @Test
    @DisplayName("To the coin, by hand: EUR 180.55 and JPY 24,300 in USD, and USD 412.30 in KWD")
    void byHand() {
        upload("Date,USD,JPY,KWD\n2014-04-17,1.3855,141.66,0.39\n");
        assertThat(exchanged("EUR 180.55", "USD")).isEqualTo("USD 250.15");
        assertThat(exchanged("JPY 24300", "USD")).isEqualTo("USD 237.67");
        assertThat(exchanged("USD 412.30", "KWD")).isEqualTo("KWD 116.057");
        assertThat(exchanged("USD 412.30", "JPY")).isEqualTo("JPY 42155");
    }

    @Test
    @DisplayName("A file taken twice changes nothing; another rate of a known day, a day to come and one twice in the file are named; old days are left out")
    void imports() {
        upload("Date,USD\n2014-04-17,1.3855\n");
        upload("Date,USD\n2014-04-17,1.3855\n2014-04-16,1.3840\n2014-04-16,1.3840\n2014-04-25,1.4\n2008-01-02,1.5\n");
        upload("Date,USD\n2014-04-17,1.9\n");
        RateQueries.View view = summer.as(TREASURER, () -> queries.view(summer.actor(TREASURER)));
        assertThat(view.latest()).extracting(r -> r.currency() + " " + r.name() + " " + r.rate()).containsExactly("USD US Dollar 1.3855");
        assertThat(view.imports()).extracting(i -> i.added() + " " + i.known() + " " + i.older() + " " + i.failed()).containsExactly("0 0 0 1", "1 1 1 2", "1 0 0 0");
        assertThat(view.imports().get(1).failures()).extracting(f -> f.line() + " " + f.reason()).containsExactly("4 TWICE", "5 AHEAD");
        assertThat(view.imports().get(0).failures()).extracting(RateQueries.Failed::reason).containsExactly("DIFFERS");
        assertThat(rate("EUR", "USD", "2014-04-17")).startsWith("1.3855");
        assertThat(summer.audited).anyMatch(line -> line.contains("IMPORT"));
        refused("rates.broken", () -> upload("hello"));
    }

    @Test
    @DisplayName("S1: treasurers and administrators keep rates; for everybody else the page does not exist")
    void access() {
        summer.administers(ORGANIZER);
        assertThat(summer.as(ORGANIZER, () -> queries.view(summer.actor(ORGANIZER))).latest()).isEmpty();
        assertThatThrownBy(() -> summer.as(MAREN, () -> queries.view(summer.actor(MAREN)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.as(MAREN, () -> queries.ask(summer.actor(MAREN), "EUR", "USD", "2014-04-17"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.upload(file("Date,USD\n2014-04-17,1.3855\n")))).isInstanceOf(NotFound.class);
        assertThat(summer.as(TREASURER, () -> queries.ask(summer.actor(TREASURER), "EUR", "dollars", "2014-04-17")).why().reason()).isEqualTo("fund.unknownCurrency");
    }

    @Test
    @DisplayName("S1: read from the set address alone, once after each publication, and from no address of our own network")
    void byAddress() {
        RateJob job = new RateJob();
        job.rates = service;
        PlainReader reader = new PlainReader(Network.real(), "Cohort");
        assertThat(run(job, reader)).isEqualTo("nothing to read");
        System.setProperty("cohort.rates.address", "http://127.0.0.1/eurofxref-daily.xml");
        assertThat(run(job, reader)).isEqualTo("not read: NOT_PUBLIC");
        assertThat(run(job, reader)).isEqualTo("nothing to read");
        summer.at("2014-04-22T15:29:00Z");
        assertThat(run(job, reader)).isEqualTo("nothing to read");
        summer.at("2014-04-22T15:31:00Z");
        assertThat(run(job, reader)).isEqualTo("not read: NOT_PUBLIC");
        summer.runAsSystem(() -> assertThat(service.read("https://rates.example.org/daily.xml", RateFileTest.XML.getBytes(StandardCharsets.UTF_8))).isEqualTo(3));
        List<RateQueries.Import> imports = summer.as(TREASURER, () -> queries.view(summer.actor(TREASURER))).imports();
        assertThat(imports).extracting(RateQueries.Import::problem).containsExactly(null, "NOT_PUBLIC", "NOT_PUBLIC");
        assertThat(imports.get(0).failures()).extracting(RateQueries.Failed::line).containsExactly(8, 9);
    }

    private String run(RateJob job, PlainReader reader) {
        String[] said = new String[1];
        summer.runAsSystem(() -> said[0] = job.run(reader));
        return said[0];
    }

    private void upload(String csv) {
        summer.run(TREASURER, () -> service.upload(file(csv)));
    }

    private static Upload file(String csv) {
        return new Upload("file", "eurofxref.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String rate(String from, String to, String day) {
        ExchangeRate rate = summer.as(MAREN, () -> rates.rate(Currency.getInstance(from), Currency.getInstance(to), LocalDate.parse(day)));
        return rate.rate().toPlainString() + " " + rate.on() + " " + rate.source();
    }

    private String exchanged(String amount, String into) {
        String[] parts = amount.split(" ");
        return summer.as(MAREN, () -> rates.rate(Currency.getInstance(parts[0]), Currency.getInstance(into), LocalDate.parse("2014-04-17")))
                .of(Amount.of(parts[0], parts[1])).toString();
    }

    private static void refused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
