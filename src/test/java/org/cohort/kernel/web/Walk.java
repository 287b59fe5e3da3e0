package org.cohort.kernel.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.testing.Browser;

/**
 * A person's way over all pages that links lead her to: a few of each route, each looked at. What is wrong is collected,
 * so that one run tells all of it.
 */
final class Walk {

    /** As many pages of one route are looked at by a person; one is enough where so many have been looked at by others. */
    private static final int EACH = 2;
    private static final int ENOUGH = 3;
    /** A stopgap: nobody's way is longer. */
    private static final int MOST = 150;
    /** Other people's letters lie there, and what they lead to is not everybody's. */
    private static final String MAILS = "/dev/mail";
    private static final Pattern UNFINISHED = Pattern.compile(
            ".{0,30}(\\?\\?\\?|\\{\\d|#\\{|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|org\\.cohort\\.|(?<!(?i:such as) )\\d{4}-\\d\\d-\\d\\dT\\d\\d|\\b(?<!=)(?!COHORT_)[A-Z]{2,}_[A-Z_]{2,}).{0,30}");
    private static final String SCRIPT = script();

    private final Browser browser;
    private final Page page;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Integer> before;
    private final Set<String> others = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param before how many pages of each route others have looked at */
    Walk(Browser browser, Page page, Map<String, Integer> before) {
        this.before = before;
        this.browser = browser;
        this.page = page;
    }

    /**
     * Goes everywhere.
     *
     * @param kinds the kinds of elements axe has looked at already on each route; the new ones are added
     * @return this
     */
    Walk from(String start, Set<String> kinds) {
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        Set<String> known = new HashSet<>(ahead);
        int pages = 0;
        while (!ahead.isEmpty() && pages < MOST) {
            String address = ahead.poll();
            String route = route(address);
            if (route == null) {
                others.add(address);
            } else if (visits.getOrDefault(route, 0) < (before.getOrDefault(route, 0) < ENOUGH ? EACH : 1)) {
                pages++;
                visits.merge(route, 1, Integer::sum);
                List<String> links = look(address, route, kinds);
                links.stream().filter(link -> !route.equals(MAILS)).filter(known::add).forEach(ahead::add);
            }
        }
        others.stream().limit(12).filter(other -> page.request().get(other).status() != 200).forEach(other -> problems.add(other + ": leads nowhere"));
        return this;
    }

    /** How many pages of each route she has seen. */
    Map<String, Integer> visits() {
        return visits;
    }

    List<String> problems() {
        return problems;
    }

    @SuppressWarnings("unchecked")
    private List<String> look(String address, String route, Set<String> kinds) {
        Response answer = page.navigate(address);
        if (answer.status() != 200) {
            problems.add(address + ": answers " + answer.status());
            return List.of();
        }
        Map<String, Object> seen = (Map<String, Object>) page.evaluate(SCRIPT);
        List<String> headings = (List<String>) seen.get("headings");
        if (headings.size() != 1 || headings.get(0).isBlank()) {
            problems.add(address + ": its headings are " + headings);
        }
        if (!String.valueOf(seen.get("title")).matches("\\S.* · Cohort")) {
            problems.add(address + ": its title is " + seen.get("title"));
        }
        Matcher unfinished = UNFINISHED.matcher((String) seen.get("words"));
        while (unfinished.find()) {
            problems.add(address + ": says \"" + unfinished.group() + "\"");
        }
        boolean first = kinds.add(route);
        if (((List<String>) seen.get("kinds")).stream().map(kind -> kinds.add(route + " " + kind)).reduce(false, Boolean::logicalOr)) {
            note(address, () -> browser.axe(page));
        }
        page.setViewportSize(390, 844);
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
            problems.add(address + ": scrolls sideways at 390 px, because of " + page.evaluate("() => [...document.querySelectorAll('main *')]"
                    + ".filter(e => e.getBoundingClientRect().right > innerWidth).slice(0, 3).map(e => e.outerHTML.slice(0, 80))"));
        }
        page.setViewportSize(1280, 900);
        if (first) {
            // Loaded anew, so that no colour is on its way from one to the other.
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.reload();
            note(address + " in dark", () -> browser.axe(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        note(address, browser::check);
        return (List<String>) seen.get("links");
    }

    private void note(String where, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            problems.add(where + ": " + e.getMessage());
        }
    }

    /** The route an address belongs to, or null. A word wins over a placeholder, so fewest placeholders win. */
    static String route(String address) {
        String path = address.replaceAll("[?#].*", "");
        return Routes.load().patterns().stream().filter(route -> path.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
                .min((a, b) -> Long.compare(placeholders(a), placeholders(b))).orElse(null);
    }

    private static long placeholders(String route) {
        return route.chars().filter(c -> c == '{').count();
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/test/resources/pages/look.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
