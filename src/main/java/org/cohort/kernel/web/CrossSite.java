package org.cohort.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.cohort.boot.Setting;

/**
 * Refuses what another site makes a browser send here, other than a link followed. Cookies are {@code SameSite=Lax},
 * and pages of signed-in people carry Faces' state; this covers the pages that need neither, signing in above all. A
 * request without any of the headers does not come from a browser and is let through.
 */
public class CrossSite extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** @param fetchSite as the browser says itself, or null: older ones do not, nor does any without HTTPS */
    static boolean isOurs(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        if (origin == null) {
            return true;
        }
        String from = authority(origin);
        return from != null && (from.equalsIgnoreCase(host) || from.equalsIgnoreCase(authority(Setting.PUBLIC_URL.value())));
    }

    /** Host and port, or null when there is none. */
    private static String authority(String address) {
        try {
            return URI.create(address).getRawAuthority();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
