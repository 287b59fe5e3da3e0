package org.cohort.program;

/**
 * A program as it is typed. The fields' ids are the names here.
 *
 * @param zone     such as {@code Europe/Oslo}
 * @param stipend  for a whole internship, such as {@code 5,500.00}
 * @param currency an ISO 4217 code
 */
public record ProgramForm(String name, String summary, String about, String zone, String stipend, String currency) {
}
