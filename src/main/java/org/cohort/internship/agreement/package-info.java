/**
 * Agreements (rule I4): one text, made from an edition of the template in {@code /agreements} with the internship's own
 * names and dates when it is offered, one copy for each side to sign by typing a name. A signature keeps person, time and address; a text
 * is never changed, and its hash shows it.
 */
package org.cohort.internship.agreement;
