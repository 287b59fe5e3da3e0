package org.cohort.insight.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cohort.kernel.access.Refused;

/**
 * A CSV file read strictly: UTF-8, RFC 4180, exactly the expected header. What makes the file as a whole unreadable is
 * refused at its field; what is wrong with a line stays with the line.
 */
final class CsvTable {

    static final int MOST_ROWS = 20_000;

    /**
     * What a spreadsheet would execute: "=SUM(", "@cmd|", "+A1(". Harmless are "@somebody", "@somebody (Her Name)", as people
     * call themselves in real archives, and "== Heading ==".
     */
    private static final Pattern FORMULA = Pattern.compile("^(=(?![= ]).*|[+\\-@\\t\\r]\\s*[A-Za-z0-9.]*([(|!]|\\s*\\|\\s*').*)", Pattern.DOTALL);

    /** Why a row can't be taken. @param key as {@link ImportProblem#key} @param text what the words are about */
    record Fault(String key, String text) {
    }

    /** One row with the line of the file it begins at. @param fault why it can't be taken, or null */
    record Row(long line, Map<String, String> cells, Fault fault) {

        String cell(String column) {
            String value = cells.get(column);
            return value == null ? "" : value.strip();
        }
    }

    private CsvTable() {
    }

    /**
     * Reads a file.
     *
     * @param field  the id of the upload's input
     * @param header the columns, in this order
     * @throws Refused at the field: wrong encoding, wrong header, broken quotes, too many rows, no row
     */
    static List<Row> read(String field, byte[] content, List<String> header) {
        String text = decode(field, content);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().equals(header)) {
                throw Refused.input(field, "import.header", String.join(", ", header), shorten(String.join(", ", parser.getHeaderNames())));
            }
            return rows(field, parser);
        } catch (UncheckedIOException | IOException | IllegalArgumentException | IllegalStateException broken) {
            throw Refused.input(field, "import.broken", lineOf(broken));
        }
    }

    private static List<Row> rows(String field, CSVParser parser) {
        List<Row> rows = new ArrayList<>();
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord record : parser) {
            if (rows.size() == MOST_ROWS) {
                throw Refused.input(field, "import.tooMany", MOST_ROWS);
            }
            rows.add(new Row(line, record.toMap(), fault(record)));
            line = parser.getCurrentLineNumber() + 1;
        }
        if (rows.isEmpty()) {
            throw Refused.input(field, "import.noRows");
        }
        return rows;
    }

    private static Fault fault(CSVRecord record) {
        if (!record.isConsistent()) {
            return new Fault("columns", String.valueOf(record.size()));
        }
        return record.toMap().values().stream().filter(cell -> FORMULA.matcher(cell).matches()).findFirst()
                .map(cell -> new Fault("formula", shorten(cell))).orElse(null);
    }

    private static String decode(String field, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Refused.input(field, "import.encoding");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Refused.input(field, "import.encoding");
        }
    }

    /** The parser says where it stumbled in its message only; without a number, the reader is told to look at quotes. */
    private static String lineOf(Exception broken) {
        var matcher = Pattern.compile("line:? ?(\\d+)").matcher(String.valueOf(broken.getMessage()));
        return matcher.find() ? matcher.group(1) : "?";
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
