package org.cohort.intake;

/**
 * What can be done to an application. {@link #QUALIFY}, {@link #DISQUALIFY} and {@link #HOLD} are the system's answers to
 * {@link #SUBMIT}; {@link #CLEAR} and {@link #BAR} an organizer's.
 */
public enum ApplicationAction { SUBMIT, QUALIFY, DISQUALIFY, HOLD, CLEAR, BAR, ACCEPT, DECLINE, WITHDRAW }
