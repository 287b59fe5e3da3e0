package org.cohort.internship.plan;

/**
 * One row of the form.
 *
 * @param publicId of the milestone it changes; blank for a new one
 * @param title    with the day blank it is left out
 * @param day      as browsers send it
 */
public record MilestoneInput(String publicId, String title, String day) {

    boolean isBlank() {
        return (title == null || title.isBlank()) && (day == null || day.isBlank());
    }
}
