package org.cohort.fund.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.batch.LineState;
import org.cohort.fund.batch.SentLine;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G11: a bank's CSV is understood as far as it can be")
class LayoutTest {

    private static final String GERMAN = "\"Kontoauszug\"\n\"Stand: 12.07.2014\"\n\nBuchungstag;Wertstellung;Empfänger;Verwendungszweck;Betrag;Währung\n"
            + "10.07.2014;10.07.2014;Maren Sandvik;COHORT-0000AAAA1111 Stipendium;-1.250,15;EUR\n13.07.2014;13.07.2014;Lars;\"COHORT-0000BBBB 2222-2\";-300,00;EUR\n"
            + "14.07.2014;14.07.2014;Vermieter;Miete;-900,00;EUR\n15.07.2014;15.07.2014;Maren Sandvik;Rückgabe COHORT-0000AAAA1111;1.250,15;EUR\n";

    @Test
    @DisplayName("Delimiter, head below a preamble, columns, days and decimals of a bank that writes German")
    void german() {
        StatementTable table = StatementTable.read(StatementTable.text(GERMAN.getBytes(Charset.forName("windows-1252"))));
        Layout layout = Layout.guess(table);
        assertThat(table.delimiter()).isEqualTo(';');
        assertThat(table.head()).contains("Empfänger");
        assertThat(layout).isEqualTo(new Layout(3, 4, 0, -1, "dd.MM.uuuu", true));
        assertThat(layout.amountOf(table.rows().get(0))).isEqualByComparingTo("-1250.15");
        assertThat(layout.dayOf(table.rows().get(1))).hasToString("2014-07-13");
        assertThat(Layout.reference(table.rows().get(1).cell(3))).isEqualTo("COHORT-0000BBBB2222-2");
        assertThat(Layout.of(layout.plain())).isEqualTo(layout);
    }

    @Test
    @DisplayName("Of a bank that writes American, with tabs and a status; a day that could be two is the treasurer's to say")
    void american() {
        StatementTable table = StatementTable.read("Date\tDescription\tPayment status\tBalance\tAmount\n07/14/2014\tcohort-0000aaaa1111\tReturned\t9,000.00\t2,750.00\n"
                + "07/03/2014\tCOHORT-0000BBBB2222\tCompleted\t8,000.00\t1,000.00\n");
        assertThat(Layout.guess(table)).isEqualTo(new Layout(1, 4, 0, 2, "MM/dd/uuuu", false));
        assertThat(Layout.guess(StatementTable.read("Date,Text,Amount\n03/07/2014,COHORT-0000BBBB2222,1.00\n")).days()).isEqualTo("dd/MM/uuuu");
        assertThat(StatementTable.read("hello\nworld\n")).isNull();
        assertThat(StatementTable.read("")).isNull();
    }

    @Test
    @DisplayName("By reference and amount: settled, come back, unknown, another amount, noted before, twice; what is about others is left out")
    void outcomes() {
        Map<String, SentLine> sent = Map.of("COHORT-0000AAAA1111", line("COHORT-0000AAAA1111", "EUR 1250.15", LineState.OPEN, true),
                "COHORT-0000BBBB2222-2", line("COHORT-0000BBBB2222-2", "EUR 300.01", LineState.OPEN, true), "COHORT-0000CCCC3333", line("COHORT-0000CCCC3333", "EUR 5", LineState.PAID, true),
                "COHORT-0000DDDD4444", line("COHORT-0000DDDD4444", "EUR 5", LineState.OPEN, false));
        assertThat(outcomes(GERMAN + "16.07.2014;x;x;COHORT-0000CCCC3333;-5,00;EUR\n16.07.2014;x;x;COHORT-0000AAAA1111;-1.250,15;EUR\n16.07.2014;x;x;COHORT-0000DDDD4444;-5,00;EUR\n"
                + "16.07.2014;x;x;COHORT-0000EEEE5555;-5,00;EUR\n", sent)).isEqualTo("5 SETTLED, 6 DIFFERS, 8 FAILED, 9 ALREADY, 10 TWICE, 11 UNKNOWN, 12 UNKNOWN");
        assertThat(outcomes("Ref,Status,Amount\nCOHORT-0000AAAA1111,RJCT,1250.15\nCOHORT-0000CCCC3333,Returned,5.00\n", sent)).isEqualTo("2 FAILED, 3 FAILED");
        assertThat(outcomes("Ref,Amount\nCOHORT-0000AAAA1111,1250.15\n", sent)).as("a list without signs").isEqualTo("2 SETTLED");
    }

    @Test
    @DisplayName("M1: the same number in another currency is another amount: by a column of currencies, or the name above the amounts; where the bank says none, it is not compared")
    void currencies() {
        Map<String, SentLine> sent = Map.of("COHORT-0000AAAA1111", line("COHORT-0000AAAA1111", "EUR 1250.15", LineState.OPEN, true));
        assertThat(outcomes("Ref,Amount,Currency\nCOHORT-0000AAAA1111,-1250.15,USD\n", sent)).isEqualTo("2 DIFFERS");
        assertThat(outcomes("Ref,Amount,Currency\nCOHORT-0000AAAA1111,-1250.15,eur\n", sent)).isEqualTo("2 SETTLED");
        assertThat(outcomes("Ref,Account,Original,Amount,Currency\nCOHORT-0000AAAA1111,USD,x,-1250.15,EUR\n", sent)).as("the nearest").isEqualTo("2 SETTLED");
        assertThat(outcomes("Ref,Amount (USD)\nCOHORT-0000AAAA1111,-1250.15\n", sent)).isEqualTo("2 DIFFERS");
        assertThat(outcomes("Ref,Amount in EUR\nCOHORT-0000AAAA1111,-1250.15\n", sent)).isEqualTo("2 SETTLED");
        assertThat(outcomes("Ref,Amount,By\nCOHORT-0000AAAA1111,-1250.15,ALL OF US\n", sent)).isEqualTo("2 SETTLED");
    }

    @Test
    @DisplayName("G11: money went out for what is noted as failed, and the file does not say that it came back: somebody has to look; nothing is done")
    void contradicts() {
        Map<String, SentLine> sent = Map.of("COHORT-0000AAAA1111", line("COHORT-0000AAAA1111", "EUR 5", LineState.FAILED, true));
        assertThat(outcomes("Ref,Amount\nCOHORT-0000AAAA1111,-5.00\n", sent)).isEqualTo("2 CONTRADICTS");
        assertThat(outcomes("Ref,Amount\nCOHORT-0000AAAA1111,-5.00\nCOHORT-0000AAAA1111,5.00\n", sent)).as("it came back").isEqualTo("2 ALREADY, 3 ALREADY");
        assertThat(outcomes("Ref,Status,Amount\nCOHORT-0000AAAA1111,Completed,5.00\n", sent)).isEqualTo("2 CONTRADICTS");
    }

    @Test
    @DisplayName("G11: what the bank says is on its way is not noted as paid before it is")
    void waits() {
        Map<String, SentLine> sent = Map.of("COHORT-0000AAAA1111", line("COHORT-0000AAAA1111", "EUR 5", LineState.OPEN, true));
        for (String status : new String[] {"Pending", "PDNG", "In progress", "ACSP", "vorgemerkt"}) {
            assertThat(outcomes("Ref,Status,Amount\nCOHORT-0000AAAA1111," + status + ",5.00\n", sent)).as(status).isEqualTo("2 WAITS");
        }
        assertThat(outcomes("Ref,Status,Amount\nCOHORT-0000AAAA1111,Processing,5.00\nCOHORT-0000AAAA1111,Processed,5.00\n", sent)).isEqualTo("2 WAITS, 3 SETTLED");
    }

    private static SentLine line(String reference, String amount, LineState state, boolean sent) {
        return new SentLine("b", "l" + reference.toLowerCase(Locale.ROOT), reference, "x", Amount.of(amount.substring(0, 3), amount.substring(4)), state, sent);
    }

    private static String outcomes(String csv, Map<String, SentLine> sent) {
        StatementTable table = StatementTable.read(csv);
        return new Reconciling(table, Layout.guess(table), sent).matches().stream().map(match -> match.number() + " " + match.outcome()).collect(Collectors.joining(", "));
    }
}
