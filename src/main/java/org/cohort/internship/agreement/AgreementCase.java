package org.cohort.internship.agreement;

import org.cohort.internship.InternshipRef;

/**
 * An agreement with the internship it is about.
 *
 * @param intern  the intern's name
 * @param standIn whether the organizers sign in the coordinator's place, as there is nobody else who could
 */
record AgreementCase(Agreement agreement, InternshipRef internship, String intern, boolean standIn) {
}
