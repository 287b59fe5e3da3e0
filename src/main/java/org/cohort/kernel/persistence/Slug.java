package org.cohort.kernel.persistence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The readable id of a public thing: lower-case words with hyphens, such as {@code xen-project}. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {
    }

    /** A slug of a name in any script; a name without Latin letters or digits gives a random one. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-+$", "");
        return cut.isEmpty() ? PublicId.next() : cut;
    }

    /** The first of {@code name}, {@code name-2}, {@code name-3} … that is not taken. */
    public static String free(String name, Predicate<String> taken) {
        String slug = of(name);
        String candidate = slug;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }
}
