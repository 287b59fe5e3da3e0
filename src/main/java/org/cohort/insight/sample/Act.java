package org.cohort.insight.sample;

import java.time.Instant;

/**
 * Something a person does at a moment.
 *
 * @param who  the first part of her address, or {@link Timeline#SYSTEM}
 * @param what in a few words, for the one who has to find out why it went wrong
 */
record Act(Instant at, String who, String what, Runnable work) {
}
