package org.cohort.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.cohort.kernel.access.CurrentActor;

/**
 * A form that is sent twice is done once: by a double click, by "reload" of a post, or by a browser that tries again. The
 * second post from the same rendered page with the same content waits for the first and gets the same answer. A first one
 * that was refused leaves no trace, and the second is looked at like any other.
 *
 * <p>What tells two posts apart is the random word that every rendered page gives its forms, so the same words sent from a page
 * opened anew are a new act. What two people or two windows do at once is decided by the database.
 */
public class Once extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Every form of the tag {@code co:form} carries it, and every rendered page has one of its own. */
    private static final String PAGE = "primefaces.nonce";
    /** How many answers are remembered: the posts of some minutes on a busy day. */
    private static final int MOST = 5_000;
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private transient CurrentActor current;

    private final transient Map<String, CompletableFuture<Answer>> answers = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Answer>> eldest) {
            return size() > MOST;
        }
    });

    /** Where a post that was done led. @param cookies those it set: Faces keeps the words for the next page by one */
    private record Answer(String location, List<Cookie> cookies) {
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || !"POST".equals(request.getMethod()) || request.getHeader("Faces-Request") != null
                || !current.get().isSignedIn() || request.getParameter(PAGE) == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = key(session.getId(), request);
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> first = answers.putIfAbsent(key, mine);
        Answer given = first == null ? null : Patience.await(first, PATIENCE_SECONDS);
        if (given != null) {
            given.cookies().forEach(response::addCookie);
            response.sendRedirect(given.location());
        } else if (first != null) {
            chain.doFilter(request, response);
        } else {
            act(request, response, chain, key, mine);
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String key, CompletableFuture<Answer> mine)
            throws IOException, ServletException {
        Noting noting = new Noting(response);
        try {
            chain.doFilter(request, noting);
        } finally {
            if (noting.location == null) {
                answers.remove(key);
                mine.complete(null);
            } else {
                mine.complete(new Answer(noting.location, List.copyOf(noting.cookies)));
            }
        }
    }

    private static String key(String session, HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        add(digest, session, request.getRequestURI(), request.getQueryString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            add(digest, name);
            add(digest, values);
        });
        if (UploadLimit.carriesFiles(request)) {
            for (Part part : request.getParts()) {
                add(digest, part.getName(), part.getSubmittedFileName(), String.valueOf(part.getSize()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String... words) {
        for (String word : words) {
            digest.update(String.valueOf(word).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes where the answer leads. */
    private static final class Noting extends HttpServletResponseWrapper {

        private final List<Cookie> cookies = new ArrayList<>();
        private String location;

        private Noting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookies.add(cookie);
            super.addCookie(cookie);
        }

        @Override
        public void sendRedirect(String to) throws IOException {
            super.sendRedirect(to);
            location = to;
        }
    }
}
