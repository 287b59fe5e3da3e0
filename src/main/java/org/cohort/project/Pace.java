package org.cohort.project;

/** How much of a week a project takes, as searches tell projects apart. */
public enum Pace {
    /** From 30 hours a week. */
    FULL,
    /** From 15 hours a week. */
    HALF,
    /** Less. */
    LIGHT;

    private static final int FULL_FROM = 30;
    private static final int HALF_FROM = 15;

    /** Null for null. */
    static Pace of(Integer weeklyHours) {
        if (weeklyHours == null) {
            return null;
        }
        return weeklyHours >= FULL_FROM ? FULL : weeklyHours >= HALF_FROM ? HALF : LIGHT;
    }
}
