/**
 * What a travel fund did: people, talks, stories, cost per trip, by conference, place and year (rule G13). The treasurer's overview names every
 * trip with its amounts; the sponsor's sheet names nobody who did not agree, and shows no sum that is one person's.
 */
package org.cohort.travel.impact;
