/** The part of a conference's page, and of a trip's, on who is there. */
package org.cohort.travel.there.web;
