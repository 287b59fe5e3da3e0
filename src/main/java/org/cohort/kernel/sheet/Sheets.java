package org.cohort.kernel.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as an XLSX file, or one as CSV (RFC 4180). */
public final class Sheets {

    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[\\\\/*?:\\[\\]]";

    private Sheets() {
    }

    /** One sheet for each table, its head bold and in sight. No cell is a formula. */
    public static byte[] xlsx(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Cohort", "1.0")) {
            for (Sheet sheet : sheets) {
                String name = sheet.name().replaceAll(NOT_IN_NAMES, " ");
                write(workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String csv(Sheet sheet) {
        StringBuilder into = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(into, CSVFormat.RFC4180)) {
            printer.printRecord(sheet.head());
            for (List<Object> row : sheet.rows()) {
                printer.printRecord(row.stream().map(Cells::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toString();
    }

    private static void write(Worksheet into, Sheet sheet) {
        for (int column = 0; column < sheet.head().size(); column++) {
            into.value(0, column, sheet.head().get(column));
        }
        if (!sheet.head().isEmpty()) {
            into.range(0, 0, 0, sheet.head().size() - 1).style().bold().set();
        }
        into.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.head().size(); column++) {
                write(into, row + 1, column, Cells.harmless(sheet.rows().get(row).get(column)));
            }
        }
    }

    private static void write(Worksheet into, int row, int column, Object cell) {
        if (cell instanceof BigDecimal number) {
            into.value(row, column, number);
            into.style(row, column).format(number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0").set();
        } else if (cell instanceof Number number) {
            into.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            into.value(row, column, day);
            into.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            into.value(row, column, cell.toString());
        }
    }
}
