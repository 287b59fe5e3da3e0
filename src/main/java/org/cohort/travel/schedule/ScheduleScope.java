package org.cohort.travel.schedule;

/** Which new sessions of a schedule are taken: all of them, or those in which somebody of ours is confirmed. */
public enum ScheduleScope { OURS, ALL }
