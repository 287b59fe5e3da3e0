/** The pages of reviewing and choosing: {@code /review}, a community's selection, the announcement of a round. */
package org.cohort.selection.web;
