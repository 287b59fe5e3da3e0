package org.cohort.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Work in a transaction of its own, which nothing else is undone with; in the caller's where there is one, as the sample story is told in one. */
@ApplicationScoped
@Transactional
public class OwnTransaction {

    public <T> T of(Supplier<T> work) {
        return work.get();
    }
}
