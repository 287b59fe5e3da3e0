package org.cohort.kernel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cohort.kernel.access.CurrentActor;

/**
 * Keeps the public pages as visitors get them, each until what it shows changes ({@link Edition}). Only what is the same for
 * everybody is kept: asked for by somebody without any cookie, at an address that {@code routes.txt} calls public (or by a servlet
 * that says so itself), without a form to post. A browser that has the page already is told so in a few bytes.
 */
@ApplicationScoped
public class PublicPages {

    /** Bytes: some ten thousand pages, since they are kept compressed. */
    private static final long MOST = 64L << 20;
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    private CurrentActor current;

    @Inject
    private Edition edition;

    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Key key, KeptPage page) -> page.size() + 2 * key.address().length()).expireAfterAccess(Duration.ofMinutes(10)).build();

    private final Map<Key, CompletableFuture<KeptPage>> beingMade = new ConcurrentHashMap<>();

    private record Key(String address, Locale locale, String edition) {
    }

    /** What makes the page. */
    public interface Rendering {
        void into(HttpServletResponse response) throws IOException, ServletException;
    }

    /** Answers with the kept page, or has it made: once, however many ask for it at the same time. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Rendering rendering) throws IOException, ServletException {
        if (!isForEverybody(request)) {
            rendering.into(response);
            return;
        }
        Key key = new Key(address(request), current.get().locale(), edition.now());
        KeptPage page = pages.getIfPresent(key);
        if (page != null) {
            page.send(request, response);
            return;
        }
        CompletableFuture<KeptPage> mine = new CompletableFuture<>();
        CompletableFuture<KeptPage> first = beingMade.putIfAbsent(key, mine);
        page = first == null ? null : Patience.await(first, PATIENCE_SECONDS);
        if (page != null) {
            page.send(request, response);
        } else if (first != null) {
            rendering.into(response);
        } else {
            make(key, mine, request, response, rendering);
        }
    }

    private void make(Key key, CompletableFuture<KeptPage> mine, HttpServletRequest request, HttpServletResponse response, Rendering rendering)
            throws IOException, ServletException {
        KeptPage page = null;
        try {
            Capture capture = new Capture(response);
            rendering.into(capture);
            page = request.getSession(false) == null ? capture.page() : null;
            if (page == null) {
                capture.passOn();
                return;
            }
            pages.put(key, page);
        } finally {
            beingMade.remove(key);
            mine.complete(page);
        }
        page.send(request, response);
    }

    private boolean isForEverybody(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) && (cookies == null || cookies.length == 0)
                && !current.get().isSignedIn();
    }

    /** Without what a path may carry after a semicolon: it makes no other page. */
    private static String address(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
