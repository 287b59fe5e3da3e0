package org.cohort.travel.schedule;

/** Why one entry of a file is not taken: the words are {@code enum.ScheduleProblem.…}. */
public enum ScheduleProblem { TITLE, TIME, LENGTH, OUTSIDE, TWICE, REPEATS, MANY }
