package org.cohort.fund.reconcile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which column of a bank's table says what, and how it writes days and numbers: guessed, then said by a treasurer.
 *
 * @param reference the column with our references; -1 where none is
 * @param amount    the column with amounts; -1 likewise
 * @param day       the column with days; -1 likewise
 * @param status    the column that says whether a payment went out; -1 where there is none
 * @param days      how days are written, one of {@link #DAYS}
 * @param comma     whether a comma stands before decimals
 */
public record Layout(int reference, int amount, int day, int status, String days, boolean comma) {

    /** In this order they are tried; of two that both fit, the earlier is taken. */
    public static final List<String> DAYS = List.of("uuuu-MM-dd", "dd.MM.uuuu", "dd/MM/uuuu", "MM/dd/uuuu", "dd-MM-uuuu", "uuuuMMdd", "dd.MM.uu");

    private static final Pattern REFERENCE = Pattern.compile("COHORT-[0-9A-Z]{12}(-[0-9]{1,3})?(?![0-9A-Z])");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,'\u00a0\u202f ]*[+-]?");
    private static final Pattern NAMES_AMOUNT = Pattern.compile("(?iu).*(amount|betrag|montant|importe|importo|umsatz|kwota|valor|debit|soll).*");
    private static final Pattern NAMES_STATUS = Pattern.compile("(?iu).*(status|state|result|zustand|statut|estado|stato).*");

    /** What the table looks like it was. */
    static Layout guess(StatementTable table) {
        int reference = best(table, cell -> reference(cell) != null, name -> false);
        int amount = best(table, cell -> NUMBER.matcher(cell).matches() && cell.matches(".*[.,][0-9]{2,3}[+-]?"), name -> NAMES_AMOUNT.matcher(name).matches());
        String days = DAYS.get(0);
        int day = -1;
        int most = 0;
        for (String way : DAYS) {
            int column = best(table, cell -> day(cell, way) != null, name -> false);
            int fitting = column < 0 ? 0 : count(table, column, cell -> day(cell, way) != null);
            if (fitting > most) {
                most = fitting;
                day = column;
                days = way;
            }
        }
        int status = IntStream.range(0, table.head().size()).filter(i -> NAMES_STATUS.matcher(table.head().get(i)).matches()).findFirst().orElse(-1);
        int amounts = amount;
        boolean comma = amount >= 0 && table.rows().stream().filter(row -> row.cell(amounts).matches(".*,[0-9]{1,3}[+-]?")).count() * 2 > table.rows().size();
        return new Layout(reference, amount, day, status, days, comma);
    }

    /** The column in which most cells are such; of those as good, the one whose name says so. */
    private static int best(StatementTable table, Predicate<String> such, Predicate<String> named) {
        int best = -1;
        int most = 0;
        for (int column = 0; column < table.head().size(); column++) {
            int fitting = count(table, column, such);
            int weight = fitting * 2 + (fitting > 0 && named.test(table.head().get(column)) ? table.rows().size() * 2 : 0);
            if (weight > most) {
                most = weight;
                best = column;
            }
        }
        return best;
    }

    private static int count(StatementTable table, int column, Predicate<String> such) {
        return (int) table.rows().stream().filter(row -> such.test(row.cell(column))).count();
    }

    /** Our reference in a text of the bank's, which may break it by spaces; else null. */
    static String reference(String cell) {
        Matcher found = REFERENCE.matcher(cell.toUpperCase(Locale.ROOT));
        if (found.find()) {
            return found.group();
        }
        Matcher joined = REFERENCE.matcher(cell.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        return joined.find() ? joined.group() : null;
    }

    static LocalDate day(String cell, String way) {
        try {
            return LocalDate.parse(cell.strip(), DateTimeFormatter.ofPattern(way, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException other) {
            return null;
        }
    }

    LocalDate dayOf(StatementTable.Row row) {
        return day < 0 ? null : day(row.cell(day), days);
    }

    /** With its sign; null where there is no number. */
    BigDecimal amountOf(StatementTable.Row row) {
        String cell = row.cell(amount).strip();
        if (!NUMBER.matcher(cell).matches()) {
            return null;
        }
        boolean minus = cell.startsWith("-") || cell.endsWith("-");
        String digits = cell.replaceAll("[^0-9.,]", "");
        String plain = comma ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        try {
            BigDecimal value = new BigDecimal(plain);
            return minus ? value.negate() : value;
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    /** In one line, for keeping. */
    String plain() {
        return String.join(" ", String.valueOf(reference), String.valueOf(amount), String.valueOf(day), String.valueOf(status), days, String.valueOf(comma));
    }

    static Layout of(String plain) {
        List<String> parts = Arrays.asList(plain.split(" "));
        return new Layout(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(3)), parts.get(4),
                Boolean.parseBoolean(parts.get(5)));
    }
}
