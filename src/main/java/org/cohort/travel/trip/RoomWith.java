package org.cohort.travel.trip;

/** With whom somebody shares a room. */
public enum RoomWith {
    ANYBODY, WOMEN, MEN;

    /** Whether somebody of whom this is said is one of them. @param what a woman, a man, or unsaid */
    boolean takes(RoomAs what) {
        return this == ANYBODY || this == WOMEN && what == RoomAs.WOMAN || this == MEN && what == RoomAs.MAN;
    }
}
