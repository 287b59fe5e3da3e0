package org.cohort.program.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.web.Edition;
import org.cohort.program.merge.FormerAddresses;

/**
 * Addresses of communities that became part of others lead where they are now: 301 for what is read. What is sent to a community's room goes
 * there as it is (308), where the service finds that the form is stale. They are read once an edition, not for each request.
 */
public class FormerAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern COMMUNITY = Pattern.compile("/communities/([^/;]+)(?:/.*)?");
    private static final Pattern ROOM = Pattern.compile("/community/([^/;]+)((?:/.*)?)");
    private static final Pattern LOGO = Pattern.compile("/logos/([^/;]+)/.*");
    private static final Pattern CHOSEN = Pattern.compile("(?<=^|&)community=([^&]+)");

    @Inject
    private transient FormerAddresses addresses;

    @Inject
    private transient Edition edition;

    private final transient AtomicReference<Known> known = new AtomicReference<>();

    private record Known(String edition, FormerAddresses.All all) {
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String to = leadsTo(path, request.getQueryString(), reads, all());
        if (to == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(reads ? HttpServletResponse.SC_MOVED_PERMANENTLY : 308);
        response.setHeader("Location", request.getContextPath() + to);
    }

    private FormerAddresses.All all() {
        String now = edition.now();
        Known last = known.get();
        if (last == null || !last.edition().equals(now)) {
            last = new Known(now, addresses.all());
            known.set(last);
        }
        return last.all();
    }

    /** @param query of the address, or null @return where it leads now, or null when it is no former one */
    static String leadsTo(String path, String query, boolean reads, FormerAddresses.All all) {
        String more = query == null ? "" : "?" + query;
        Matcher room = ROOM.matcher(path);
        if (room.matches()) {
            String now = all.participations().get(room.group(1));
            return now == null ? null : "/community/" + now + room.group(2) + more;
        }
        if (!reads) {
            return null;
        }
        Matcher logo = LOGO.matcher(path);
        if (logo.matches()) {
            return all.logos().get(logo.group(1));
        }
        Matcher community = COMMUNITY.matcher(path);
        if (community.matches()) {
            String now = all.communities().get(community.group(1));
            return now == null ? null : "/communities/" + now;
        }
        Matcher chosen = query == null ? null : CHOSEN.matcher(query);
        return chosen == null || !chosen.find() ? null : said(path, query, chosen, all.communities());
    }

    private static String said(String path, String query, Matcher chosen, Map<String, String> communities) {
        String now = communities.get(chosen.group(1));
        return now == null ? null : path + "?" + query.substring(0, chosen.start(1)) + now + query.substring(chosen.end(1));
    }
}
