package org.cohort.kernel.jobs;

import java.time.Duration;

/** Work that is done again and again. It is idempotent: a second run right after the first changes nothing. */
public interface Job {

    /** A short name, the key of its lease. */
    String name();

    /** How long to wait between runs. */
    Duration every();

    /** Does the work as the system. @return what was done, in a few words for the administrator */
    String run();
}
