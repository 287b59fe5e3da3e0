package org.cohort.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cohort.kernel.audit.AuditTrail;

/**
 * Names what the public can see: as long as the edition stays, every public page stays as it is. A new one begins with an act
 * anywhere (all of them are in the audit trail, rule S2), with every date that passes, and after ten minutes, for words such as
 * "in 4 days" (a minute while some date is less than a day away, and hours count; browsers count on by themselves). It is looked for once a second, so an act is seen within that time, and on a round's last day, when somebody acts
 * all the time, every page is made once a second at most.
 */
@ApplicationScoped
public class Edition {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LAST_DAY = Duration.ofDays(1);
    private static final Duration LONGEST_THEN = Duration.ofMinutes(1);

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<TurningPoints> turningPoints;

    private final AtomicReference<Current> current = new AtomicReference<>();

    /** @param last the place of the last act @param read by the machine's own steady clock, nanoseconds */
    private record Current(long last, Instant from, Instant until, long read) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Names the edition of this moment; two that are equal show the same. */
    public String now() {
        Instant now = clock.instant();
        long read = System.nanoTime();
        Current known = current.get();
        if (known == null || read - known.read > LOOK_EVERY || !known.holdsAt(now)) {
            long last = audit.last();
            boolean same = known != null && known.last == last && known.holdsAt(now);
            known = new Current(last, same ? known.from : now, same ? known.until : until(now), read);
            current.set(known);
        }
        return known.last + "@" + known.from;
    }

    private Instant until(Instant now) {
        Instant next = turningPoints.stream().map(each -> each.next(now)).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        Instant longest = now.plus(next.isBefore(now.plus(LAST_DAY)) ? LONGEST_THEN : LONGEST);
        return next.isBefore(longest) ? next : longest;
    }
}
