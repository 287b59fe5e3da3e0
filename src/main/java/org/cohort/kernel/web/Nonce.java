package org.cohort.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The content security policy's nonce, as forms post it back. PrimeFaces fails on one that somebody made up, with a
 * stack trace in the log each time, so such a request is not let that far.
 */
final class Nonce {

    private static final String PARAMETER = "primefaces.nonce";

    private Nonce() {
    }

    /** Whether the request carries none, or one that can be PrimeFaces' own: the Base64 of a UUID. */
    static boolean isRight(HttpServletRequest request) {
        String nonce = request.getParameter(PARAMETER);
        if (nonce == null || nonce.isEmpty()) {
            return true;
        }
        try {
            UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
    }
}
