/**
 * Extensions of an internship (rule T4): so many weeks, asked for by the intern or a mentor, agreed to by the other side, granted by a
 * coordinator or an organizer who has seen every date that moves. What moves is asked of every
 * {@link org.cohort.internship.InternshipFollower}; each date is kept with its extension, so that all go back when it is undone, and so that
 * a round's deadlines leave them alone. {@link org.cohort.internship.extension.LongerService} writes,
 * {@link org.cohort.internship.extension.LongerQueries} reads.
 */
package org.cohort.internship.extension;
