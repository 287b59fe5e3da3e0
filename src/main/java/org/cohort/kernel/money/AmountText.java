package org.cohort.kernel.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Refused;

/**
 * Reads an amount as people type it: {@code 500}, {@code 1,240.50}, {@code 1 240,50}, {@code 1.240,50},
 * {@code USD 12}. What could mean two amounts is refused, never guessed: {@code 1.240} may be a thousand or one.
 * A comma before three digits groups thousands, unless the currency itself has three digits after the point.
 */
final class AmountText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'\u2019]+");
    private static final Pattern SHAPE = Pattern.compile("[0-9]([0-9.,]*[0-9])?");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+");
    private static final int LONGEST = 13;

    private AmountText() {
    }

    static Amount parse(String field, String text, Currency currency) {
        if (text == null || text.isBlank()) {
            throw Refused.input(field, "amount.missing");
        }
        String code = currency.getCurrencyCode();
        String typed = SPACES.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("");
        if (typed.startsWith(code)) {
            typed = typed.substring(code.length());
        } else if (typed.endsWith(code)) {
            typed = typed.substring(0, typed.length() - code.length());
        }
        if (!SHAPE.matcher(typed).matches()) {
            throw Refused.input(field, "amount.format", code);
        }
        String plain = plain(field, typed, currency);
        if (plain.length() > LONGEST) {
            throw Refused.input(field, "amount.tooLarge");
        }
        BigDecimal value = new BigDecimal(plain);
        if (value.scale() > Amount.digitsOf(currency)) {
            throw Refused.input(field, "amount.digits", code, Amount.digitsOf(currency));
        }
        return Amount.of(value, currency);
    }

    /** The number with a point before its decimals and nothing else. */
    private static String plain(String field, String typed, Currency currency) {
        int comma = typed.lastIndexOf(',');
        int point = typed.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            char decimal = comma > point ? ',' : '.';
            return split(field, typed, decimal, currency);
        }
        if (COMMAS.matcher(typed).matches() && (Amount.digitsOf(currency) != 3 || typed.indexOf(',') != comma)) {
            return typed.replace(",", "");
        }
        if (POINTS.matcher(typed).matches() && typed.indexOf('.') != point) {
            return typed.replace(".", "");
        }
        if (COMMAS.matcher(typed).matches() || POINTS.matcher(typed).matches()) {
            throw Refused.input(field, "amount.ambiguous", typed);
        }
        if (typed.indexOf(',') != comma || typed.indexOf('.') != point) {
            throw Refused.input(field, "amount.format", currency.getCurrencyCode());
        }
        return typed.replace(',', '.');
    }

    /** Both marks are there: the last one is the decimal mark, the other must group thousands rightly. */
    private static String split(String field, String typed, char decimal, Currency currency) {
        int at = typed.lastIndexOf(decimal);
        String whole = typed.substring(0, at);
        Pattern groups = decimal == '.' ? COMMAS : POINTS;
        if (!groups.matcher(whole).matches()) {
            throw Refused.input(field, "amount.format", currency.getCurrencyCode());
        }
        return whole.replaceAll("[.,]", "") + "." + typed.substring(at + 1);
    }
}
