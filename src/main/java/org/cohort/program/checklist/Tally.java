package org.cohort.program.checklist;

/** How much of a checklist's item is done, as the system counts it. */
public record Tally(long done, long all) {

    /** For what is done or not. */
    static Tally of(boolean done) {
        return new Tally(done ? 1 : 0, 1);
    }
}
