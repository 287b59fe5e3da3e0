package org.cohort.internship.report;

import org.cohort.internship.InternshipRef;

/** A progress report with the internship it is about. @param intern the intern's name */
record ReportCase(ProgressReport report, InternshipRef internship, String intern) {
}
