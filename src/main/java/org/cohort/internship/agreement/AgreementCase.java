package org.cohort.internship.agreement;

import org.cohort.internship.InternshipRef;

/** An agreement with the internship it is about. @param intern the intern's name */
record AgreementCase(Agreement agreement, InternshipRef internship, String intern) {
}
