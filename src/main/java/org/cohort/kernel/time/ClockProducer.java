package org.cohort.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every bean the one {@link Clock} (rule T6). */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    public MovableClock clock() {
        return MovableClock.fromSettings();
    }
}
