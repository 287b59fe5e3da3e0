package org.cohort.travel.grant;

/** What the treasurer says to a claimed cost line. */
public enum Ruling { APPROVED, QUERIED, REFUSED }
