package org.cohort.internship.evaluation;

/** A report beside an evaluation that is written. @param answer a mentor's, or null */
public record EarlierReport(String publicId, int number, String done, String answer) {
}
