/**
 * The board of internships (rule I2): for each, a light with its reasons in words, a strip of its reports, the last contact and what
 * comes next. Everything here is computed from reports and evaluations when it is asked for, nothing is stored, and no light decides
 * anything.
 */
package org.cohort.internship.board;
