/**
 * Internships: what an accepted proposal becomes (rules R7, I1–I4). Other features hear of them by the events
 * {@link org.cohort.internship.InternshipOffered}, {@link org.cohort.internship.InternshipCompleted} and
 * {@link org.cohort.internship.EvaluationSubmitted}. Funds and travel stand to the right and may use this package.
 */
package org.cohort.internship;
