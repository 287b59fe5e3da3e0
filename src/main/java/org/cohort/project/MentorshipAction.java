package org.cohort.project;

/** What can be done to a mentorship. {@link #ACCEPT} and {@link #REFUSE} answer an invitation, {@link #LEAD} hands the lead over. */
public enum MentorshipAction { REQUEST, ACCEPT, REFUSE, APPROVE, DECLINE, WITHDRAW, LEAD }
