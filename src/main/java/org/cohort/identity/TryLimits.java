package org.cohort.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;

/**
 * How often something may be tried, kept in this server's memory: it slows guessing down and needs not survive a
 * restart. What is counted comes back evenly over the limit's time.
 */
@ApplicationScoped
class TryLimits {

    /** What is limited. */
    enum Limit {
        /** Passwords tried for one account from one place. */
        PASSWORD(10, Duration.ofMinutes(15)),
        /** Passwords tried for one account from everywhere, so that one place can't lock a person out. */
        PASSWORD_ANYWHERE(100, Duration.ofMinutes(15)),
        /** Anything tried from one place; a whole institute may stand behind one address. */
        PLACE(60, Duration.ofMinutes(15)),
        /** People that one person brings in by their addresses, so that nobody tries out many. */
        INVITATION(20, Duration.ofMinutes(60)),
        /** Mails that a stranger can cause to one address. */
        MAIL(4, Duration.ofMinutes(60));

        private final int tries;
        private final Duration time;

        Limit(int tries, Duration time) {
            this.tries = tries;
            this.time = time;
        }

        int tries() {
            return tries;
        }
    }

    private static final int TIDY_AT = 10_000;

    /** Time that passes, not the clock of the application, which sample data may set back. */
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    TryLimits() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    TryLimits(TimeMeter time) {
        this.time = time;
    }

    /** Counts a try. @throws Refused with the minutes to wait when there were too many */
    void count(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long minutes = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(59).toMinutes());
            throw new Refused(Verdict.rule("identity.tooMany", minutes));
        }
    }

    /** The same without a refusal. @return whether the try is within the limit */
    boolean isWithin(Limit limit, String key) {
        return bucket(limit, key).tryConsume(1);
    }

    /** The try was right: it does not count. */
    void takeBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    private Bucket bucket(Limit limit, String key) {
        if (buckets.size() > TIDY_AT) {
            buckets.entrySet().removeIf(entry -> entry.getValue().getAvailableTokens() >= limitOf(entry.getKey()).tries);
        }
        return buckets.computeIfAbsent(limit + " " + key, unused -> Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.tries).refillGreedy(limit.tries, limit.time))
                .withCustomTimePrecision(time).build());
    }

    private static Limit limitOf(String bucket) {
        return Limit.valueOf(bucket.substring(0, bucket.indexOf(' ')));
    }
}
