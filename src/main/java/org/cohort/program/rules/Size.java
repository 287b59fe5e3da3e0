package org.cohort.program.rules;

import java.math.BigDecimal;

/**
 * A size that projects can have: so many hours of work, in so many weeks.
 *
 * @param name       as everybody sees it, such as {@code Medium}; no two of a program are alike
 * @param hours      of work in all
 * @param leastWeeks the shortest it may take
 * @param mostWeeks  the longest
 * @param stipend    what an intern gets for it where that is {@linkplain StipendRule#bySize said by size}, in the program's currency; null where it isn't
 * @param longestWeeks the longest with all extensions, at least {@code mostWeeks}; null where the program's own limit of extensions holds (rule T4)
 */
public record Size(String name, int hours, int leastWeeks, int mostWeeks, BigDecimal stipend, Integer longestWeeks) {

    public static final int MOST_HOURS = 2000;
    public static final int MOST_WEEKS = 60;
    public static final int LONGEST_NAME = 40;

    /** How far whole hours a week may be from the size, in percent of its hours. */
    private static final int NEAR = 10;

    /** One with the program's limit of extensions. */
    public Size(String name, int hours, int leastWeeks, int mostWeeks, BigDecimal stipend) {
        this(name, hours, leastWeeks, mostWeeks, stipend, null);
    }

    /** One without a stipend of its own. */
    public Size(String name, int hours, int leastWeeks, int mostWeeks) {
        this(name, hours, leastWeeks, mostWeeks, null, null);
    }

    public Size {
        if (name.isBlank() || name.length() > LONGEST_NAME || hours < 1 || hours > MOST_HOURS || leastWeeks < 1 || mostWeeks < leastWeeks
                || mostWeeks > MOST_WEEKS || stipend != null && stipend.signum() <= 0
                || longestWeeks != null && (longestWeeks < mostWeeks || longestWeeks > MOST_WEEKS)) {
            throw new IllegalArgumentException("no size a project can have: " + name);
        }
        stipend = StipendRule.plain(stipend);
    }

    /** Whether a project of so many hours a week and weeks is of this size: its weeks are, and its hours are near. */
    public boolean fits(int weeklyHours, int weeks) {
        return weeks >= leastWeeks && weeks <= mostWeeks && Math.abs(weeklyHours * weeks - hours) * 100 <= hours * NEAR;
    }
}
