package org.cohort.internship.agreement;

/** Who an agreement is for: each side signs its own copy of the same text. */
public enum Party {
    INTERN,
    MENTOR
}
