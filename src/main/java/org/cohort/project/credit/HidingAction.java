package org.cohort.project.credit;

/** What can be done about a name that should be withheld. */
public enum HidingAction { CONFIRM, HIDE, REFUSE }
