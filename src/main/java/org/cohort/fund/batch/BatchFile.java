package org.cohort.fund.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.sheet.Cells;
import org.cohort.kernel.text.Words;

/**
 * What of a batch is still to be sent, as CSV (RFC 4180), for whoever sends the money: whom, for what, how much, with which reference. What is settled was
 * sent, and what failed goes out again in another batch: neither is in it (rule G11). Where to is in no such list: bank details are in files for the bank alone.
 */
public final class BatchFile {

    private final String name;
    private final List<BatchLine> lines;
    private final Map<Long, Directory.Person> people;
    private final Map<String, Payables.Context> contexts;

    /** @param people   by their keys @param contexts by the lines' public ids */
    BatchFile(String name, List<BatchLine> lines, Map<Long, Directory.Person> people, Map<String, Payables.Context> contexts) {
        this.name = name;
        this.lines = lines.stream().filter(line -> line.state() == LineState.OPEN).toList();
        this.people = people;
        this.contexts = contexts;
    }

    /** Without its kind. */
    String name() {
        return name;
    }

    String csv(Locale language) {
        StringBuilder into = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(into, CSVFormat.RFC4180)) {
            printer.printRecord(List.of("reference", "name", "email", "about", "round", "amount", "currency", "charged", "chargedCurrency", "rate", "for", "state").stream().map(column -> Words.say(language, "batch.file." + column)).toList());
            for (BatchLine line : lines) {
                Directory.Person payee = people.get(line.payeeId());
                Payables.Context context = contexts.get(line.publicId());
                printer.printRecord(Cells.harmless(line.reference()), Cells.harmless(payee == null ? "" : payee.name()), Cells.harmless(payee == null ? "" : payee.email()),
                        Cells.harmless(context == null ? "" : context.about()), Cells.harmless(context == null ? "" : context.round()), line.sent().value().toPlainString(),
                        line.sent().currency().getCurrencyCode(), line.amount().value().toPlainString(), line.amount().currency().getCurrencyCode(), rate(line), Cells.harmless(line.title()), Words.say(language, "enum.LineState." + line.state()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toString();
    }

    private static String rate(BatchLine line) {
        return line.exchanged() == null ? "" : line.exchanged().rateText();
    }

}
