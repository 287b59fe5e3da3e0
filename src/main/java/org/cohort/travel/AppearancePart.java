package org.cohort.travel;

/** What a person does in a session. */
public enum AppearancePart { SPEAKER, PANELIST, MODERATOR, HOST }
