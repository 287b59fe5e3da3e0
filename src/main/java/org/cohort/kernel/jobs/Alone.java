package org.cohort.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The parts of a job, each in a transaction of its own: one that fails is undone, logged and left to the next run, and keeps none of the others
 * from being done. Jobs that use it begin no transaction themselves ({@code SUPPORTS}): whoever runs them in one, as the sample story does, has all in that.
 */
@ApplicationScoped
public class Alone {

    private static final Logger LOG = Logger.getLogger(Alone.class.getName());

    @Inject
    OwnTransaction transaction;

    /** What came of all. @param sum of what each returned */
    public record Outcome(int sum, int failed) {

        /** For the words about a run: nothing where none failed. */
        public String failures() {
            return failed == 0 ? "" : ", " + failed + " failed";
        }
    }

    /** To find out what there is to do. */
    public <T> T read(Supplier<T> work) {
        return transaction.of(work);
    }

    /** @param things their keys, not entities: those belong to the transaction that found them */
    public <T> Outcome each(Collection<T> things, ToIntFunction<T> work) {
        int sum = 0;
        int failed = 0;
        for (T thing : things) {
            try {
                sum += transaction.of(() -> work.applyAsInt(thing));
            } catch (RuntimeException why) {
                LOG.log(Level.SEVERE, why, () -> "a part of a job failed: " + thing);
                failed++;
            }
        }
        return new Outcome(sum, failed);
    }
}
