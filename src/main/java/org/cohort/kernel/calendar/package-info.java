/** Calendar files (RFC 5545), for every feature that has dates. */
package org.cohort.kernel.calendar;
