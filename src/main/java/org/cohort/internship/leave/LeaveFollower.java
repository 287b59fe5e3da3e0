package org.cohort.internship.leave;

import org.cohort.internship.InternshipRef;

/** What hangs on days of leave. Any bean of this type follows in the same transaction when some are entered, changed or taken back (rule I5). */
public interface LeaveFollower {

    /** @param days all that count from now on */
    void follow(InternshipRef internship, LeaveDays days);
}
