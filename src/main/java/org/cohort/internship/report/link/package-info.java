/** What a link in a progress report leads to, told by its address alone: nothing is asked of the network. */
package org.cohort.internship.report.link;
