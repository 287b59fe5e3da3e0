/** The page of a trip kit. */
package org.cohort.travel.kit.web;
