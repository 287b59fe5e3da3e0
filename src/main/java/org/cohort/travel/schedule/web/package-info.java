/** The page on which a schedule is read in. */
package org.cohort.travel.schedule.web;
