package org.cohort.story;

/** What can be done to a story. */
public enum StoryAction { SUBMIT, PUBLISH, RETURN, WITHDRAW }
