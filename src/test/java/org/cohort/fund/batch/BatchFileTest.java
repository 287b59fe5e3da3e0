package org.cohort.fund.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of a batch")
class BatchFileTest {

    @Test
    @DisplayName("It has one line for each payment: reference, who by name and address, of which internship and round, plain amount, currency, what for, state")
    void lines() throws IOException {
        List<CSVRecord> read = read("Maren Sandvik", Amount.of("USD", "1234567.5"), Amount.of("JPY", "300000"), Amount.of("KWD", "10.125"));
        assertThat(read.get(0)).containsExactly("Reference", "Name", "E-mail", "Internship or trip", "Round", "Amount", "Currency", "From the fund", "Its currency", "Rate", "For", "State");
        assertThat(read.get(1)).containsExactly("COHORT-0", "Maren Sandvik", "maren@example.org", "'=Project", "Summer 2014", "1234567.50", "USD", "1234567.50", "USD", "", "Maren Sandvik · midpoint", "Open");
        assertThat(read.get(2).get(5)).as("no digits that a currency doesn't have").isEqualTo("300000");
        assertThat(read.get(3).get(5)).isEqualTo("10.125");
    }

    @Test
    @DisplayName("M1: every amount stands beside its own currency, and nothing is summed")
    void currencies() throws IOException {
        List<CSVRecord> read = read("Maren", Amount.of("USD", "2750"), Amount.of("EUR", "2750"));
        assertThat(read).hasSize(3);
        assertThat(read.subList(1, 3)).extracting(line -> line.get(5) + " " + line.get(6)).containsExactly("2750.00 USD", "2750.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    @DisplayName("A name that a program for tables would take for a formula is a text, in every column it stands in")
    void formulas(String name) throws IOException {
        CSVRecord line = read(name, Amount.of("USD", "1")).get(1);
        assertThat(line.get(1)).isEqualTo("'" + name);
        assertThat(line.get(10)).startsWith("'" + name.charAt(0));
        assertThat(line).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sandvik, Maren", "Maren \"Mo\" Sandvik", "Maren\nSandvik", "Maren;Sandvik", "Łucja Ångström", " Maren "})
    @DisplayName("Commas, quotes and line breaks stay within their field")
    void quoting(String name) throws IOException {
        CSVRecord line = read(name, Amount.of("USD", "1")).get(1);
        assertThat(line.get(1)).isEqualTo(name);
        assertThat(line).hasSize(12);
    }

    @Test
    @DisplayName("Whose account is gone has an empty name, not an error")
    void gone() throws IOException {
        BatchFile file = new BatchFile("b", List.of(line("x", 0, Amount.of("USD", "1"))), Map.of(), Map.of());
        assertThat(parse(file).get(1).get(1)).isEmpty();
    }

    @Test
    @DisplayName("S4: a payment whose person and conference have the longest names there are can be collected: its title is cut to what is kept")
    void longTitle() {
        assertThat(line("x".repeat(400), 0, Amount.of("USD", "1")).title()).hasSize(300).endsWith("…");
    }

    private static List<CSVRecord> read(String name, Amount... amounts) throws IOException {
        List<BatchLine> lines = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            lines.add(line(name, i, amounts[i]));
        }
        return parse(new BatchFile("stipends-1", lines, Map.of(1L, new Directory.Person(1L, "account1", name, "maren@example.org", Locale.ENGLISH, java.time.ZoneOffset.UTC)),
                lines.stream().collect(java.util.stream.Collectors.toMap(BatchLine::publicId, line -> new Payables.Context("/x", "=Project", "Summer 2014")))));
    }

    private static List<CSVRecord> parse(BatchFile file) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(file.csv(Locale.ENGLISH))).getRecords();
    }

    private static BatchLine line(String name, int number, Amount amount) {
        BatchLine line = new BatchLine(1L, new Payable("installment", "i" + number, 1L, name + " · midpoint", amount, LocalDate.of(2014, 7, 1), null, null, Set.of(), null, null));
        line.released("COHORT-" + number, null);
        return line;
    }
}
