package org.cohort.travel.trip;

import java.time.LocalDate;

/**
 * How far a visa is; each null where it is not known.
 *
 * @param weeks how long the consulate says it takes after the appointment
 */
public record Visa(LocalDate applied, LocalDate appointment, Integer weeks) {

    private static final int USUAL_WEEKS = 4;

    /** The day by which the appointment must be, so that the visa is there a day before the trip. */
    public LocalDate appointmentBy(LocalDate begins) {
        return begins.minusDays(1).minusWeeks(weeks == null ? USUAL_WEEKS : weeks);
    }

    /** Whether the appointment, as it is, comes too late. */
    public boolean isLate(LocalDate begins) {
        return appointment != null && appointment.compareTo(appointmentBy(begins)) > 0;
    }
}
