/**
 * How a community's slots in a round are paid for: what sponsors promised, what the program's general fund adds, and what the
 * organizers allot. A promise is no money: what came in is an entry of a fund's ledger. Amounts of two currencies are never
 * added (rule M1).
 */
package org.cohort.program.sponsors;
