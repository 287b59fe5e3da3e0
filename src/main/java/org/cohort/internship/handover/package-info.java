/**
 * Handing over: a mentor who can't go on names another mentor of the project, or asks the coordinators to find one. Mentors mentor a project, so
 * all its running internships go to the successor at once, and with them every task that waits for a mentor, when she accepts; the former
 * mentor leaves the project ({@link org.cohort.project.MentorshipService#succeed}). What was signed stays as it is, and what she wrote stays hers
 * to read ({@link org.cohort.internship.handover.HandoverQueries}). The intern is told who mentors her, not why.
 */
package org.cohort.internship.handover;
