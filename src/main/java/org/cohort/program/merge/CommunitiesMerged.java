package org.cohort.program.merge;

/**
 * A community became part of another. Whoever keeps something of communities with things of its own hears this in the same transaction,
 * once everything has moved and the one that goes is no more.
 *
 * @param keptId key of the community that stays
 * @param goneId key of the one that was
 */
public record CommunitiesMerged(Long keptId, Long goneId) {
}
