package org.cohort.program.stipend;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/** Factors by country as CSV: a code of ISO 3166 and a factor in each line, perhaps under a heading. */
public final class Factors {

    /** The most that money can be worth anywhere against where the base amount is meant for. */
    public static final BigDecimal MOST = BigDecimal.TEN;
    private static final int DIGITS = 6;
    private static final int MOST_TOLD = 5;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Factors() {
    }

    static String write(Map<String, BigDecimal> factors) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(factors).forEach((country, factor) -> text.append(country).append(',').append(factor.toPlainString()).append('\n'));
        return text.toString();
    }

    /** What {@link #write} wrote. */
    static Map<String, BigDecimal> read(String stored) {
        Map<String, BigDecimal> factors = new TreeMap<>();
        stored.lines().forEach(line -> factors.put(line.substring(0, 2), new BigDecimal(line.substring(3))));
        return factors;
    }

    /**
     * What somebody typed or sent. Columns are parted by commas, semicolons or tabs; a decimal comma is understood where they are not commas.
     *
     * @param field where a refusal is shown
     * @throws Refused naming the first lines that can't be right
     */
    static Map<String, BigDecimal> parse(String field, String typed) {
        String text = typed.startsWith("\ufeff") ? typed.substring(1) : typed;
        Map<String, BigDecimal> factors = new TreeMap<>();
        Findings findings = new Findings();
        int wrong = 0;
        for (CSVRecord line : lines(field, text)) {
            boolean heading = line.getRecordNumber() == 1 && line.size() > 1 && line.get(1).chars().noneMatch(Character::isDigit);
            boolean blank = line.stream().allMatch(String::isBlank);
            if (heading || blank || wrong == MOST_TOLD) {
                continue;
            }
            wrong += findings.read(() -> put(field, factors, line)) == null ? 1 : 0;
        }
        findings.enforce();
        if (factors.isEmpty()) {
            throw Refused.input(field, "factors.none");
        }
        return factors;
    }

    private static Boolean put(String field, Map<String, BigDecimal> factors, CSVRecord line) {
        long number = line.getRecordNumber();
        String country = line.get(0).strip().toUpperCase(Locale.ROOT);
        if (line.size() < 2) {
            throw Refused.input(field, "factors.line", number);
        }
        if (!COUNTRIES.contains(country)) {
            throw Refused.input(field, "factors.country", number, country);
        }
        BigDecimal factor = factor(line.get(1).strip());
        if (factor == null) {
            throw Refused.input(field, "factors.factor", number, line.get(1).strip(), MOST);
        }
        if (factors.put(country, factor) != null) {
            throw Refused.input(field, "factors.twice", number, country);
        }
        return true;
    }

    /** Null for what is none. */
    private static BigDecimal factor(String typed) {
        try {
            BigDecimal factor = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
            return factor.signum() > 0 && factor.compareTo(MOST) <= 0 && factor.scale() <= DIGITS ? factor : null;
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    private static List<CSVRecord> lines(String field, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char between = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(between).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refused.input(field, "factors.broken");
        }
    }
}
