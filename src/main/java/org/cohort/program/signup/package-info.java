/**
 * What a community answers when it signs up for a round: a questionnaire (rule A6), how many interns it can take, and where its
 * ideas stand. The sheet is the participation's own, so that any of its coordinators goes on with it.
 */
package org.cohort.program.signup;
