package org.cohort.story.panel;

/** What can be done to a question to a panel. */
public enum QuestionAction { APPROVE, DECLINE, ANSWER }
