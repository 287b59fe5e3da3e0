package org.cohort.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.cohort.identity.SignInService.SignedIn;

/** Keeps in the session and in the device's cookie who is signed in. */
final class Session {

    /** Holds a device's token. Only the server reads it. */
    static final String DEVICE_COOKIE = "cohort-device";

    private static final Duration DEVICE_LIFE = Duration.ofDays(30);

    private Session() {
    }

    /** Null when nobody is signed in; makes no session. */
    static Signed signed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Signed) session.getAttribute(Signed.ATTRIBUTE);
    }

    /** Signs in with a new session: neither an id planted before nor anything of who was here before stays. */
    static void begin(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        put(request, response, signedIn);
    }

    /** Goes on as the same person under another session id. */
    static void renew(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        put(request, response, signedIn);
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        request.getSession(true).setAttribute(Signed.ATTRIBUTE, new Signed(signedIn.accountId(), signedIn.authVersion()));
        if (signedIn.deviceToken() != null) {
            setDevice(request, response, signedIn.deviceToken(), DEVICE_LIFE);
        }
    }

    /** Forgets who is signed in, here and on this device. */
    static void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (device(request).isPresent()) {
            forgetDevice(request, response);
        }
    }

    /** The device's token, as changed in this request if it was. */
    static Optional<String> device(HttpServletRequest request) {
        if (request.getAttribute(DEVICE_COOKIE) instanceof String changed) {
            return Optional.of(changed).filter(token -> !token.isEmpty());
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(DEVICE_COOKIE) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static void forgetDevice(HttpServletRequest request, HttpServletResponse response) {
        setDevice(request, response, "", Duration.ZERO);
    }

    private static void setDevice(HttpServletRequest request, HttpServletResponse response, String token, Duration life) {
        Cookie cookie = new Cookie(DEVICE_COOKIE, token);
        cookie.setPath("/");
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        // SameSite=Lax comes from payara-web.xml, which adds it to every cookie; said here too it would stand twice.
        response.addCookie(cookie);
        request.setAttribute(DEVICE_COOKIE, token);
    }
}
