package org.cohort.kernel.lifecycle;

import org.cohort.kernel.access.Actor;

/**
 * Something changed state: fired as a CDI event inside the transaction, after the change and its audit entry.
 *
 * @param lifecycle the table's name
 * @param subject   the entity (or the case around it) that changed
 */
public record Transitioned(String lifecycle, Object subject, Enum<?> action, Enum<?> from, Enum<?> to, Actor actor, String comment) {
}
