/** The page on which a trip is planned. */
package org.cohort.travel.trip.web;
