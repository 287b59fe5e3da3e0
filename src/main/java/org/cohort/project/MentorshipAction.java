package org.cohort.project;

/**
 * What can be done to a mentorship. {@link #INVITE} asks somebody again who declined or left, {@link #ACCEPT} and {@link #REFUSE} answer an
 * invitation, {@link #LEAD} hands the lead over.
 */
public enum MentorshipAction { INVITE, REQUEST, ACCEPT, REFUSE, APPROVE, DECLINE, WITHDRAW, LEAD }
