/**
 * The checklist of a round's organizers, from the dates to the archive. What every round needs is a
 * {@link org.cohort.program.checklist.ChecklistItem}, dated so many days from a deadline, with which it moves; organizers add items
 * of their own. An item ticks itself where a feature can count what it asks for ({@link org.cohort.program.checklist.ChecklistCounts});
 * anything can be ticked by hand, and that can be taken back. Only what somebody touched is stored.
 */
package org.cohort.program.checklist;
