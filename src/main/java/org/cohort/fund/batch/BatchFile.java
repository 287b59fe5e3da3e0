package org.cohort.fund.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.text.Words;

/** The lines of a batch as CSV (RFC 4180), for whoever sends the money: whom, how much, with which reference. Where to, the treasurer knows: no bank data is kept here. */
public final class BatchFile {

    /** What a program for tables takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final String name;
    private final List<BatchLine> lines;
    private final Map<Long, Directory.Person> people;

    BatchFile(String name, List<BatchLine> lines, Map<Long, Directory.Person> people) {
        this.name = name;
        this.lines = lines;
        this.people = people;
    }

    /** Without its kind. */
    String name() {
        return name;
    }

    String csv(Locale language) {
        StringBuilder into = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(into, CSVFormat.RFC4180)) {
            printer.printRecord(List.of("reference", "name", "amount", "currency", "for", "state").stream().map(column -> Words.say(language, "batch.file." + column)).toList());
            for (BatchLine line : lines) {
                Directory.Person payee = people.get(line.payeeId());
                printer.printRecord(harmless(line.reference()), harmless(payee == null ? "" : payee.name()), line.amount().value().toPlainString(),
                        line.amount().currency().getCurrencyCode(), harmless(line.title()), Words.say(language, "enum.LineState." + line.state()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toString();
    }

    /** A text that would be taken for a formula gets a sign before it that says it is a text. */
    static String harmless(String text) {
        return text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
