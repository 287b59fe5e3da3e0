package org.cohort.internship;

/** When in an internship both sides evaluate each other. */
public enum Stage {
    MIDPOINT,
    FINAL
}
