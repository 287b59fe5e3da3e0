package org.cohort.travel.trip;

/** As what somebody looks for a room-mate: said to nobody, used to propose only those who want each other. */
public enum RoomAs { UNSAID, WOMAN, MAN }
