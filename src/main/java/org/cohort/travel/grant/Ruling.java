package org.cohort.travel.grant;

/** What the treasurer says to a claimed cost line. */
public enum Ruling {
    /** As claimed, up to what was approved. */
    APPROVED,
    /** Less than that, with a sum and a reason. */
    REDUCED,
    /** A question: who travelled answers it. */
    QUERIED,
    /** Nothing of it, with a reason. */
    REFUSED;

    /** Whether what is paid is settled by it. */
    public boolean isFinal() {
        return this != QUERIED;
    }
}
