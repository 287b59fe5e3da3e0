/**
 * Sides that do not answer (rule N3): an intern who misses reports in a row, mentors who leave reports unanswered, or their evaluation unwritten (rule I3). When a
 * {@link org.cohort.internship.escalation.Silence} begins, three steps are noted, each once: the side itself, the coordinators, the organizers. A job settles
 * each when its turn comes, sent or suppressed with the reason, and ends the matter when she acts. Nothing here decides anything, and nobody is
 * escalated while she is away (rule I5, {@link org.cohort.internship.Absences}). The thresholds are settings; {@code docs/escalation.md} has the table.
 */
package org.cohort.internship.escalation;
