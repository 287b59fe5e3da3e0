package org.cohort.internship.escalation;

import java.time.Instant;

/**
 * That a side does not answer, from a moment on.
 *
 * @param anchor what it began with, such as the number of the first report: the same silence has the same one
 * @param since  when the threshold was reached
 * @param count  how many reports it is by now
 * @param first  when the first of them was due, or handed in
 */
record Silence(Long internshipId, SilenceRule rule, String anchor, Instant since, int count, Instant first) {
}
