package org.cohort.story.panel;

/** How far a panel is: questions are collected, answers are written, answers are public. */
public enum PanelState { PLANNED, HELD, PUBLISHED }
