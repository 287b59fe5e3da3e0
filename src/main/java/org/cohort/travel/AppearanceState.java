package org.cohort.travel;

/** How far a person's part in a session is. Only from {@link #ACCEPTED} on does the public page name her. */
public enum AppearanceState { PROPOSED, ACCEPTED, HELD, WITHDRAWN }
