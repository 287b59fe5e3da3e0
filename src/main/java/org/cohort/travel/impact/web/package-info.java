/** The page of a fund's impact. */
package org.cohort.travel.impact.web;
