package org.cohort.fund.rates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the European Central Bank's reference rates as it publishes them: XML (of a day, of 90 days, of all days) and CSV (the same; packed or
 * not). A value that can't be read is named with its line and left out; a file that is no such file is refused as a whole.
 */
final class RateFile {

    /** Why one value is not taken: the words are {@code enum.RateProblem.…}. */
    enum RateProblem { DAY, CURRENCY, NUMBER, TWICE, DIFFERS, AHEAD }

    /** A value of a day. @param line counted from 1 */
    record Quote(Currency currency, LocalDate day, BigDecimal rate, int line) {
    }

    /** @param cell what stands there, shortened */
    record Failure(int line, RateProblem reason, String cell) {

        Failure(int line, RateProblem reason, String cell) {
            this.line = line;
            this.reason = reason;
            this.cell = cell.length() <= 100 ? cell : cell.substring(0, 99) + "…";
        }
    }

    /** The file is none of those that are understood, from this line on. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static final String BASE = "EUR";
    private static final int LARGEST = 20 << 20;
    private static final int MOST_DIGITS = 20;
    private static final int SCALE = 8;
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]+)?";

    private final List<Quote> quotes = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    private RateFile() {
    }

    /** @throws Broken when it is none of the forms */
    static RateFile read(byte[] content) {
        byte[] plain = content.length > 1 && content[0] == 'P' && content[1] == 'K' ? unpacked(content) : content;
        String text = new String(plain, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        RateFile file = new RateFile();
        if (text.stripLeading().startsWith("<")) {
            file.xml(text.stripLeading());
        } else {
            file.csv(text);
        }
        if (file.quotes.isEmpty() && file.failures.isEmpty()) {
            throw new Broken(1);
        }
        return file;
    }

    List<Quote> quotes() {
        return quotes;
    }

    List<Failure> failures() {
        return failures;
    }

    private static byte[] unpacked(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] plain = zip.getNextEntry() == null ? new byte[0] : zip.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                throw new Broken(1);
            }
            return plain;
        } catch (IOException damaged) {
            throw new Broken(1);
        }
    }

    /** {@code <Cube time="2026-11-20"><Cube currency="USD" rate="1.0823"/>…}, whatever is around it. */
    private void xml(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int line = 1;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            LocalDate day = null;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("Cube")) {
                    line = reader.getLocation().getLineNumber();
                    String time = reader.getAttributeValue(null, "time");
                    String currency = reader.getAttributeValue(null, "currency");
                    if (time != null) {
                        day = day(time, line);
                    } else if (currency != null && day != null) {
                        add(day, currency, reader.getAttributeValue(null, "rate"), line);
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw new Broken(malformed.getLocation() == null ? line : malformed.getLocation().getLineNumber());
        }
    }

    /** A first line {@code Date,USD,JPY,…}, then one line a day; {@code N/A} or nothing where there is no rate. */
    private void csv(String text) {
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            List<String> head = null;
            for (CSVRecord row : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (head == null) {
                    head = row.toList();
                    if (!head.get(0).equalsIgnoreCase("Date")) {
                        throw new Broken(1);
                    }
                } else {
                    line(head, row, line);
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException malformed) {
            throw new Broken(1);
        }
    }

    private void line(List<String> head, CSVRecord row, int line) {
        LocalDate day = day(row.get(0), line);
        for (int i = 1; day != null && i < row.size(); i++) {
            String value = row.get(i);
            if (!value.isEmpty() && !value.equalsIgnoreCase("N/A")) {
                add(day, i < head.size() ? head.get(i) : "", value, line);
            }
        }
    }

    private LocalDate day(String text, int line) {
        String plain = text.strip();
        try {
            return plain.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(plain) : LocalDate.parse(plain, WORDS);
        } catch (DateTimeException malformed) {
            failures.add(new Failure(line, RateProblem.DAY, plain));
            return null;
        }
    }

    private void add(LocalDate day, String code, String value, int line) {
        Currency currency = currency(code);
        if (currency == null) {
            failures.add(new Failure(line, RateProblem.CURRENCY, code));
            return;
        }
        String number = value == null ? "" : value.strip();
        BigDecimal rate = number.length() <= MOST_DIGITS && number.matches(NUMBER) ? new BigDecimal(number).stripTrailingZeros() : BigDecimal.ZERO;
        if (rate.signum() == 0 || rate.scale() > SCALE) {
            failures.add(new Failure(line, RateProblem.NUMBER, code + " " + number));
        } else {
            quotes.add(new Quote(currency, day, rate, line));
        }
    }

    /** What money can be paid in; the base has no rate of its own. */
    private static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip());
            return currency.getDefaultFractionDigits() < 0 || code.equals(BASE) ? null : currency;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
