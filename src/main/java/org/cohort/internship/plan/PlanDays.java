package org.cohort.internship.plan;

import java.time.LocalDate;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/** Reads days of an internship as they are typed. */
final class PlanDays {

    private PlanDays() {
    }

    /** @throws Refused at the field when it is no day of the internship */
    static LocalDate within(String field, String typed, InternshipRef internship) {
        LocalDate day = Typed.date(field, typed);
        if (day == null) {
            throw Refused.input(field, "required");
        }
        if (day.isBefore(internship.startsOn()) || day.isAfter(internship.endsOn())) {
            throw Refused.input(field, "plan.outside", internship.startsOn(), internship.endsOn());
        }
        return day;
    }
}
