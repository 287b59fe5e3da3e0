package org.cohort.travel;

/** What can be done to an appearance. */
public enum AppearanceAction { ACCEPT, HOLD, WITHDRAW }
