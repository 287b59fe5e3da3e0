package org.cohort.program.rules;

/**
 * A size that projects can have.
 *
 * @param name       as everybody sees it, such as {@code Medium}; no two of a program are alike
 * @param hours      of work in all
 * @param leastWeeks the shortest it may take
 * @param mostWeeks  the longest
 * @param percent    of the program's stipend that it pays, 1 to 100
 */
public record Size(String name, int hours, int leastWeeks, int mostWeeks, int percent) {

    public static final int MOST_HOURS = 2000;
    public static final int MOST_WEEKS = 60;
    public static final int LONGEST_NAME = 40;

    public Size {
        if (name.isBlank() || name.length() > LONGEST_NAME || hours < 1 || hours > MOST_HOURS || leastWeeks < 1 || mostWeeks < leastWeeks
                || mostWeeks > MOST_WEEKS || percent < 1 || percent > Rules.WHOLE) {
            throw new IllegalArgumentException("no size a project can have: " + name);
        }
    }

    public boolean allows(int weeks) {
        return weeks >= leastWeeks && weeks <= mostWeeks;
    }
}
