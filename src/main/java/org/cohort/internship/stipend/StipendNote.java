package org.cohort.internship.stipend;

/** Why somebody's stipend is less exact than the rules want: an organizer is told. */
public enum StipendNote {
    /** She did not say where she lives, or her answers were removed. */
    NO_COUNTRY,
    /** The table has no factor for where she lives. */
    NO_FACTOR,
    /** Her project fits none of the sizes. */
    NO_SIZE
}
