/**
 * What money buys in a country, as data (rule M1): tables of factors that stipends are adjusted by. An edition once stored is never
 * changed, and a round's rules name the edition they go by, so that a published round keeps what it was published with.
 */
package org.cohort.program.stipend;
