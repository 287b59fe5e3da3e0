package org.cohort.internship.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The days one report covers.
 *
 * @param number counts from 1
 * @param to     the last day, itself covered
 * @param dueAt  the last instant it is in time
 */
record ReportPeriod(int number, LocalDate from, LocalDate to, Instant dueAt) {
}
