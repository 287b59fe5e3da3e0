package org.cohort.travel;

/** What kind of session it is. */
public enum SessionKind { KEYNOTE, TALK, PANEL, BOF, WORKSHOP }
