package org.cohort.travel.grant;

/** What money is spent on. */
public enum CostCategory { FLIGHT, TRAIN, HOTEL, LOCAL, VISA, REGISTRATION, MEALS, OTHER }
