/**
 * Evaluations (rule I3): at two stages of an internship a mentor writes about the intern and the intern about her
 * mentors, with questionnaires that say who reads each answer. Nobody reads what the other side wrote before it is
 * released, and what is said about mentors never reaches them, whatever else they hold
 * ({@link org.cohort.internship.evaluation.EvaluationPolicy}). A mentor's evaluation carries an outcome, by which the
 * fund pays; it is told by {@link org.cohort.internship.EvaluationSubmitted}.
 */
package org.cohort.internship.evaluation;
