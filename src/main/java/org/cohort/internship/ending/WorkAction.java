package org.cohort.internship.ending;

/** What can be done to a work product. */
public enum WorkAction {
    HAND_IN,
    ACCEPT,
    RETURN
}
