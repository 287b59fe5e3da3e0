package org.cohort.program;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A round was made from one that was. What hangs on a round is copied by whoever hears this, in the same transaction.
 *
 * @param from  key of the round that was
 * @param to    key of the new one
 * @param shift moves a date of the one to the other, as its deadlines moved
 */
public record RoundCloned(Long from, Long to, UnaryOperator<Instant> shift) {
}
