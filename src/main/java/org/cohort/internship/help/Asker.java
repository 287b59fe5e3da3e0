package org.cohort.internship.help;

/** Who asks: from the other side it is kept. */
public enum Asker {
    INTERN,
    MENTOR
}
