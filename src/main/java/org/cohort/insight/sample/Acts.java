package org.cohort.insight.sample;

/** Turns what a chapter says of one feature into acts. */
interface Acts {

    /** Adds nothing where the chapter says nothing of it. */
    void add(Script script);
}
