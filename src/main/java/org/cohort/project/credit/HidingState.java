package org.cohort.project.credit;

/** How far it is that a name is withheld. */
public enum HidingState { ASKED, CONFIRMED, HIDDEN, REFUSED }
