/**
 * A conference's schedule from a file: iCalendar (RFC 5545) or pentabarf's {@code schedule.xml}. Uploaded, looked at against what is
 * there, and taken: what the file leaves out stays, sessions that are gone from it go only where somebody says so, and people of
 * ours recognised by name are named only where somebody confirms them.
 */
package org.cohort.travel.schedule;
