package org.cohort.project.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.cohort.project.ProjectChoices;
import org.cohort.project.ProjectQueries;

/**
 * Keeps what projects can be found by, for a minute: counting costs more than a page of the list, more the more projects there are, and is the
 * same for everybody. One request counts anew, while the others go on with what is known.
 */
@ApplicationScoped
public class KnownChoices {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    @Inject
    ProjectQueries queries;

    private final AtomicReference<Kept> kept = new AtomicReference<>();
    private final ReentrantLock counting = new ReentrantLock();

    /** @param read by the machine's own steady clock, nanoseconds */
    private record Kept(ProjectChoices choices, long read) {

        boolean isFresh() {
            return System.nanoTime() - read < LONGEST;
        }
    }

    /** As they are now, or were within the last minute. */
    public ProjectChoices get() {
        Kept known = kept.get();
        if (known != null && (known.isFresh() || !counting.tryLock())) {
            return known.choices;
        }
        if (known == null) {
            counting.lock();
        }
        try {
            Kept meanwhile = kept.get();
            if (meanwhile == known) {
                meanwhile = new Kept(queries.choices(), System.nanoTime());
                kept.set(meanwhile);
            }
            return meanwhile.choices;
        } finally {
            counting.unlock();
        }
    }
}
