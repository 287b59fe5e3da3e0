package org.cohort.travel.there;

/** As what somebody says to be at a conference. */
public enum PresencePart { THERE, WELCOMES, NEW }
