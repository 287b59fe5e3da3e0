package org.cohort.kernel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/**
 * Keeps the parts of public pages that are the same for everybody ({@link KeptPart}), for readers whose whole page isn't kept
 * ({@link PublicPages}): each until what the public sees changes ({@link Edition}), for a language, a zone and a visitor or somebody
 * signed in apart, since times are said differently.
 */
@ApplicationScoped
public class KeptParts {

    /** Characters. */
    private static final long MOST = 16L << 20;

    @Inject
    private CurrentActor current;

    @Inject
    private Edition edition;

    private final Cache<Key, String> parts = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Key key, String html) -> html.length() + key.address().length()).expireAfterAccess(Duration.ofMinutes(10)).build();

    /** @param part which of the page's */
    record Key(String address, String part, Locale locale, ZoneId zone, boolean signedIn, String edition) {
    }

    Key key(String address, String part) {
        Actor reader = current.get();
        return new Key(address, part, reader.locale(), reader.zone(), reader.isSignedIn(), edition.now());
    }

    /** @return null when it is not kept */
    String get(Key key) {
        return parts.getIfPresent(key);
    }

    void put(Key key, String html) {
        parts.put(key, html);
    }
}
