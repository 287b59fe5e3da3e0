/**
 * The reminders of a progress report (rule N3): the day it opens, the day before it is due, when it is due, the day after, and at
 * last its mentors. Each is a row: waiting, sent, or suppressed because.
 */
package org.cohort.internship.report.reminder;
