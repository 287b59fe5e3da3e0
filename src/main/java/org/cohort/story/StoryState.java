package org.cohort.story;

/** How far a story is. */
public enum StoryState { DRAFT, SUBMITTED, PUBLISHED, RETURNED, WITHDRAWN }
