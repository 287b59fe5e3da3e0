package org.cohort.program;

/** What was given for a program, as it asks those who keep the money. */
public interface ProgramMoney {

    /** Whether anybody founded a fund for it. */
    boolean isFunded(Long programId);
}
