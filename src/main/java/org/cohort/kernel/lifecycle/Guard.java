package org.cohort.kernel.lifecycle;

import java.time.Instant;
import java.util.function.BiFunction;
import org.cohort.kernel.access.Verdict;

/**
 * What must hold for a transition, by name. It is asked inside the transition's transaction, and also by pages that
 * explain a button; it changes nothing.
 *
 * @param name  stands in the diagram, such as "window open" or "fund covers it"
 * @param check the verdict for a subject at an instant
 */
public record Guard<T>(String name, BiFunction<T, Instant, Verdict> check) {

    public static <T> Guard<T> of(String name, BiFunction<T, Instant, Verdict> check) {
        return new Guard<>(name, check);
    }
}
