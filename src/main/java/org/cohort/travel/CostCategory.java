package org.cohort.travel;

/** What money is spent on. */
public enum CostCategory { FLIGHT, TRAIN, HOTEL, LOCAL, VISA, REGISTRATION, MEALS, OTHER }
