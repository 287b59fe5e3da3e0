package org.cohort.story.panel;

/** What can be done to a panel. */
public enum PanelAction { HOLD, PUBLISH, UNPUBLISH }
