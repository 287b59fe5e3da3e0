/**
 * Letters about a grant as PDF (rule G8): that money was awarded, and who pays what, for a visa. Each has an address by which whoever is
 * handed it can see what it says and whether that is still so; nobody reads more there than stands in the letter.
 */
package org.cohort.travel.letter;
