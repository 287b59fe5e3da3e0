package org.cohort.fund.reconcile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A bank's CSV as a table: what separates cells is guessed, what stands above the head is left out.
 *
 * @param head the names of columns
 * @param rows below it, each with as many cells as the head
 */
record StatementTable(char delimiter, List<String> head, List<Row> rows) {

    static final int MOST_ROWS = 20_000;
    private static final String DELIMITERS = ",;\t|";
    private static final int LOOKED_AT = 40;
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{3}(?![\\p{L}\\d])");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** @param number of the line in the file, from 1 */
    record Row(int number, List<String> cells) {

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** The column that says in which currency amounts are: of those that hold nothing but such codes the nearest to the amounts; -1 where there is none. */
    int currencies(int amount) {
        return IntStream.range(0, head.size()).filter(this::isOfCurrencies).boxed().min(Comparator.comparing(column -> Math.abs(column - amount))).orElse(-1);
    }

    /** The currency that the name of a column says, such as {@code Amount (EUR)}; else null. */
    String named(int column) {
        return column < 0 ? null : CODE.matcher(head.get(column)).results().map(MatchResult::group).filter(CODES::contains).findFirst().orElse(null);
    }

    /** Whether there is nothing in it but codes, and some. */
    private boolean isOfCurrencies(int column) {
        List<String> said = rows.stream().map(row -> row.cell(column).strip().toUpperCase(Locale.ROOT)).filter(cell -> !cell.isEmpty()).toList();
        return !said.isEmpty() && CODES.containsAll(said);
    }

    /** In UTF-8, or else in what banks of the West wrote before. */
    static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replaceFirst("^\ufeff", "");
        } catch (CharacterCodingException older) {
            return new String(content, WESTERN);
        }
    }

    /** @return null when it is no table of at least two columns and one line below the head */
    static StatementTable read(String text) {
        StatementTable best = null;
        for (char delimiter : DELIMITERS.toCharArray()) {
            StatementTable table = read(text, delimiter);
            if (table != null && (best == null || table.head().size() * table.rows().size() > best.head().size() * best.rows().size())) {
                best = table;
            }
        }
        return best;
    }

    private static StatementTable read(String text, char delimiter) {
        List<CSVRecord> all = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                all.add(line);
                numbers.add((int) parser.getCurrentLineNumber());
                if (all.size() > MOST_ROWS) {
                    return null;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return null;
        }
        int width = all.stream().limit(LOOKED_AT).mapToInt(CSVRecord::size).max().orElse(0);
        int top = 0;
        while (top < all.size() && all.get(top).size() < width) {
            top++;
        }
        if (width < 2 || top + 1 >= all.size()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = top + 1; i < all.size(); i++) {
            if (all.get(i).size() == width) {
                rows.add(new Row(numbers.get(i), all.get(i).toList()));
            }
        }
        return rows.isEmpty() ? null : new StatementTable(delimiter, all.get(top).toList(), rows);
    }

    @Override
    public String toString() {
        return "a statement of " + rows.size() + " lines";
    }
}
