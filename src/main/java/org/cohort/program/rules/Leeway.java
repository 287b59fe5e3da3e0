package org.cohort.program.rules;

/**
 * How far an internship may leave its plan, and who agrees on the plan (rules T4, I4, I5).
 *
 * @param weeks            the most weeks that all extensions of an internship may have together, 0 to {@link #MOST_WEEKS}; a size of projects may say otherwise
 * @param leaveDays        the most days of leave in an internship, 0 to {@link #MOST_DAYS}, or null for any number
 * @param coordinatorSigns whether the coordinator signs the agreement, beside the intern and a mentor
 */
public record Leeway(int weeks, Integer leaveDays, boolean coordinatorSigns) {

    public static final int MOST_WEEKS = 26;
    public static final int MOST_DAYS = 365;

    /** What a program has that never said. */
    public static final Leeway USUAL = new Leeway(5, null, false);

    public Leeway {
        if (weeks < 0 || weeks > MOST_WEEKS || leaveDays != null && (leaveDays < 0 || leaveDays > MOST_DAYS)) {
            throw new IllegalArgumentException("no leeway an internship can have");
        }
    }
}
