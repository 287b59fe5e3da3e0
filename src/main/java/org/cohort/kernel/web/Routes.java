package org.cohort.kernel.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses of pages, read from {@code routes.txt}: a line {@code /rounds/{round}  /program/round.xhtml} shows that
 * page at that address and gives it the request parameter {@code round}. A part without braces wins over one with. The word
 * {@code public} at the end says that every visitor gets the same page there.
 */
final class Routes {

    /** A page for an address, with the parameters its address carries. */
    record Match(String page, Map<String, String> parameters, boolean isPublic) {
    }

    private record Route(String[] parts, String page, boolean isPublic) {

        Map<String, String> match(String[] asked) {
            if (asked.length != parts.length) {
                return null;
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].startsWith("{")) {
                    parameters.put(parts[i].substring(1, parts[i].length() - 1), asked[i]);
                } else if (!parts[i].equals(asked[i])) {
                    return null;
                }
            }
            return parameters;
        }

        int fixedParts() {
            int fixed = 0;
            for (String part : parts) {
                fixed += part.startsWith("{") ? 0 : 1;
            }
            return fixed;
        }
    }

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Routes.class.getResourceAsStream("/routes.txt"), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Routes parse(List<String> lines) {
        List<Route> routes = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.strip().split("\\s+");
                routes.add(new Route(parts(columns[0]), columns[1], columns.length > 2 && columns[2].equals("public")));
            }
        }
        return new Routes(routes);
    }

    /** @return the page for the path, or null when there is none */
    Match find(String path) {
        String[] asked = parts(path);
        Match best = null;
        int most = -1;
        for (Route route : routes) {
            Map<String, String> parameters = route.match(asked);
            if (parameters != null && route.fixedParts() > most) {
                best = new Match(route.page(), parameters, route.isPublic());
                most = route.fixedParts();
            }
        }
        return best;
    }

    /** Every pattern, for tests that visit all pages. */
    List<String> patterns() {
        return routes.stream().map(route -> "/" + String.join("/", route.parts())).toList();
    }

    private static String[] parts(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? new String[0] : trimmed.split("/");
    }
}
