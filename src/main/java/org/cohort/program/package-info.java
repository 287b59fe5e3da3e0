/**
 * Programs, their rounds with deadlines and personal extensions, communities, and which community takes part in which
 * round (participation).
 *
 * <p>A round is drafted with its deadlines, published and archived ({@link org.cohort.program.RoundLifecycle}); where it
 * stands in time is derived from its deadlines ({@link org.cohort.program.RoundPhase}), never stored. A community signs up
 * for a round and an organizer approves it ({@link org.cohort.program.ParticipationLifecycle}).
 *
 * <p>Other features read through {@link org.cohort.program.ProgramDirectory} and ask
 * {@link org.cohort.program.Windows} — and nothing else — whether something is open (rules T1–T3). What hangs on a
 * round's deadlines follows them as a {@link org.cohort.program.DeadlineFollower} (rule T7). Only the services here write.
 */
package org.cohort.program;
