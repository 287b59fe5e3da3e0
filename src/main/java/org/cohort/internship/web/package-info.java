/** The pages of internships: {@code /internship}, {@code /reports}, {@code /evaluations}, {@code /mentoring}. */
package org.cohort.internship.web;
