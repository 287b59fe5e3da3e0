/**
 * Progress reports (rule I1): made for the whole internship when it is offered, opened one by one as their days begin,
 * written by the intern, answered by a mentor. Every text but the newest is kept as a {@code ReportEdit}. What the
 * report before it called next is its checklist. What is in the way has a lifecycle of its own and outlives the answer.
 * {@link org.cohort.internship.report.ReportService} writes, {@link org.cohort.internship.report.ReportQueries} reads.
 */
package org.cohort.internship.report;
