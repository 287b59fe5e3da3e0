package org.cohort.kernel.sheet;

/** What may stand in a cell. */
public final class Cells {

    /** What a program for tables takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Cells() {
    }

    /** A text that would be taken for a formula gets a sign before it that says it is a text; numbers stay numbers. */
    public static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
    }
}
