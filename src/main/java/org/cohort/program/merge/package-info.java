/**
 * Two communities that are one: everything of the one becomes the other's, in one transaction, and its addresses lead there for ever.
 * What hangs on communities above this feature moves as a {@link org.cohort.program.merge.MergeFollower}.
 */
package org.cohort.program.merge;
