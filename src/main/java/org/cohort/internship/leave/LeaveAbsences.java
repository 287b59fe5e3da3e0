package org.cohort.internship.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.cohort.internship.Absences;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;

/** Who is on leave is away (rule I5). */
@ApplicationScoped
class LeaveAbsences implements Absences {

    @Inject
    Leaves leaves;

    @Inject
    InternshipDirectory internships;

    @Override
    public boolean isAway(Long internshipId, LocalDate day) {
        InternshipRef internship = internships.internship(internshipId);
        return leaves.of(internship).isOn(day);
    }
}
