/** The page where a fund's travel rules are read, changed and tried out. */
package org.cohort.travel.policy.web;
