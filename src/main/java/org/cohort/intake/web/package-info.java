/** The pages of applications, contributions and proposals. */
package org.cohort.intake.web;
