package org.cohort.story.panel;

/** How far a question to a panel is. */
public enum QuestionState { ASKED, APPROVED, DECLINED, ANSWERED }
