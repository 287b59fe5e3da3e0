package org.cohort.story.panel;

/** Whom a question to a panel is for. */
public enum Topic { MENTORS, PROGRAM }
