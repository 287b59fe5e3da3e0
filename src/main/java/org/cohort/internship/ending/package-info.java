/**
 * How an internship comes to its end: the final work product, which a program may require
 * ({@link org.cohort.internship.ending.WorkLifecycle}), the coordinators who are asked to complete it once the mentor's final word is in and nothing is owed
 * ({@link org.cohort.internship.ending.CompletionAsking}), and the exit survey afterwards ({@link org.cohort.internship.ending.SurveyService}).
 */
package org.cohort.internship.ending;
