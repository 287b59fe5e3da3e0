package org.cohort.kernel.forms;

import java.time.Instant;

/**
 * That an occasion keeps an edition.
 *
 * @param occasion  the key of the round
 * @param editionId the edition's public id
 * @param edition   its number among those of its scope
 * @param scope     whose it is; 0 for everybody's
 * @param since     when the first one began
 */
public record HeldForm(Long occasion, String code, String editionId, int edition, long scope, Instant since) {
}
