package org.cohort.internship;

/** Who evaluates whom. */
public enum Direction {
    /** A mentor writes about the intern. */
    BY_MENTOR,
    /** The intern writes about her mentors; they never read it. */
    BY_INTERN
}
