package org.cohort.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cohort.boot.Setting;

/**
 * The clock of the application. It shows the machine's time; where sample data is on it can be set to another time
 * (from which it goes on), and a piece of work can be played at a moment of the past.
 */
public class MovableClock extends Clock {

    private static final ThreadLocal<Instant> PLAYED = new ThreadLocal<>();

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    static MovableClock fromSettings() {
        MovableClock clock = new MovableClock();
        if (!Setting.CLOCK.value().isEmpty()) {
            clock.set(Instant.parse(Setting.CLOCK.value()));
        }
        return clock;
    }

    @Override
    public Instant instant() {
        Instant played = PLAYED.get();
        return played != null ? played : Instant.now().plus(offset.get());
    }

    /** Sets the clock, which goes on from there. @throws IllegalStateException where sample data is off */
    public void set(Instant to) {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new IllegalStateException("the clock moves with sample data only");
        }
        offset.set(Duration.between(Instant.now(), to));
    }

    /** The time of the machine, however this clock was set. */
    public Instant machine() {
        return Instant.now();
    }

    /** Whether it shows another time than the machine's. */
    public boolean isMoved() {
        return !offset.get().isZero();
    }

    /** Does the work in this thread as if it were that instant throughout. */
    public <T> T playedAt(Instant instant, Supplier<T> work) {
        Instant before = PLAYED.get();
        PLAYED.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                PLAYED.remove();
            } else {
                PLAYED.set(before);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
