/** Progress reports that their interns show to everybody: what was done, what comes next and the links, never what is in the way nor an answer. */
package org.cohort.internship.report.published;
