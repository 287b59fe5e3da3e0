package org.cohort.internship.report;

import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipRef;

/** Something that was agreed for certain days, and stands on the checklist of the report of these days: any bean of this type is asked. */
public interface PlannedSource {

    /** Titles of what is open and due by then, the earliest first. @param last the last day of the report, itself counted */
    List<String> due(InternshipRef internship, LocalDate last);
}
