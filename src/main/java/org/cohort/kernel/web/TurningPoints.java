package org.cohort.kernel.web;

import java.time.Instant;

/** A feature's moments at which public pages change by time alone, such as a deadline that passes. */
public interface TurningPoints {

    /** The first such moment after this one, or null when there is none. */
    Instant next(Instant after);
}
