/**
 * What an intern gets for the whole internship (rules M1, A5): found once, when it is offered, by her round's rules, and fixed. What it was found
 * from, the country she lives in, is not kept here: only the amount and by which kind of rule. When and whether it is paid is the fund's to say.
 */
package org.cohort.internship.stipend;
