package org.cohort.internship;

import java.time.LocalDate;

/** Days on which an intern is away, which count neither as silence nor as lateness (rule I5): any bean of this type is asked. */
public interface Absences {

    /** @param day one of the internship's zone */
    boolean isAway(Long internshipId, LocalDate day);
}
