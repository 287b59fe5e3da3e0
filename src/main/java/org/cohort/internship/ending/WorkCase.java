package org.cohort.internship.ending;

import org.cohort.internship.InternshipRef;

/** A work product with the internship it is of. @param intern the intern's name */
record WorkCase(WorkProduct work, InternshipRef internship, String intern) {
}
