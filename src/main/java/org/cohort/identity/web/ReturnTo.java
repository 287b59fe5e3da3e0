package org.cohort.identity.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in. It comes from an address anybody can write, so only a path of this site is taken. */
final class ReturnTo {

    static final String TODAY = "/today";

    private static final int LONGEST = 1000;

    private ReturnTo() {
    }

    /** The path if it is one of this site and not of signing in itself, else {@link #TODAY}. @param asked null included */
    static String safe(String asked) {
        return asked != null && isLocal(asked) && !asked.startsWith("/sign-") ? asked : TODAY;
    }

    private static boolean isLocal(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        // Browsers take a backslash for a slash, and drop tabs and line breaks before they look at the rest.
        if (asked.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 127)) {
            return false;
        }
        try {
            URI path = new URI(asked);
            return path.getScheme() == null && path.getRawAuthority() == null
                    && !path.getRawPath().contains("//") && !path.getRawPath().contains("/.");
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
