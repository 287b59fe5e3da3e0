/** What a traveller takes along: papers, letters, contacts, dates, on one page, on paper and as a calendar. */
package org.cohort.travel.kit;
