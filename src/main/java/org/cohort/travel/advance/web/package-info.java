/** The part of a grant's page about money before the trip. */
package org.cohort.travel.advance.web;
