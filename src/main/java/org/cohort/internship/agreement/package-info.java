/**
 * Agreements (rule I4): one text, made with the internship's own names and dates when it is offered, from the program's words
 * ({@link org.cohort.internship.agreement.AgreementTemplate}) or those that ship in {@code /agreements}; one copy for each party to sign by
 * typing a name. A signature keeps person, time and address; a text is never changed, and its hash shows it. Changed dates make an
 * amendment, signed by the same parties while the internship goes on.
 */
package org.cohort.internship.agreement;
