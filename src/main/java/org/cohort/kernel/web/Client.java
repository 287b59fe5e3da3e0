package org.cohort.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.boot.Setting;

/** Whose browser a request comes from: limits count by it, and a signature keeps it (rule I4). */
public final class Client {

    private Client() {
    }

    /**
     * The address of the client. Behind a proxy that {@code COHORT_TRUSTED_PROXIES} names it is the last address in
     * {@code X-Forwarded-For} that is no such proxy; from anybody else that header is not believed.
     */
    public static String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), trusted());
    }

    static String address(String peer, String forwarded, Set<String> trusted) {
        String found = normal(peer);
        if (forwarded == null) {
            return found;
        }
        List<String> hops = Arrays.stream(forwarded.split(",")).map(Client::normal).toList();
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(found); i--) {
            if (!hops.get(i).matches("[0-9a-fA-F.:]{2,45}")) {
                break;
            }
            found = hops.get(i);
        }
        return found;
    }

    private static Set<String> trusted() {
        return Arrays.stream(Setting.TRUSTED_PROXIES.value().split(",")).map(Client::normal).collect(Collectors.toSet());
    }

    /** The machine itself is written in one way. */
    private static String normal(String address) {
        String bare = address.strip();
        return bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
    }
}
