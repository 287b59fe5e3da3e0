/** An internship's own dates as a calendar file: those that wait for its reader, its days of leave, its first and last day. */
package org.cohort.internship.calendar;
