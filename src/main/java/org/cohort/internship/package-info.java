/**
 * Internships: what an accepted proposal becomes (rules R7, I1–I4).
 *
 * <p>An announcement creates the internship, offered, with everything that belongs to it: its agreements,
 * progress reports and evaluations, each in a package of its own (each an
 * {@link org.cohort.internship.InternshipPart}), all with the internship's own dates, in one transaction. It becomes
 * active when every party has signed the agreement, and is completed when the mentor's final evaluation says so. Other features
 * read it through {@link org.cohort.internship.InternshipDirectory} and hear of it by the events
 * {@link org.cohort.internship.InternshipOffered}, {@link org.cohort.internship.InternshipCompleted} and
 * {@link org.cohort.internship.EvaluationSubmitted}. Funds and travel stand to the right and may use this package.
 */
package org.cohort.internship;
