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

    @Inject
    private CurrentActor current;

    @Inject
    private Edition edition;

    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Key key, KeptPage page) -> page.size() + 2 * key.address().length()).expireAfterAccess(Duration.ofMinutes(10)).build();

    private record Key(String address, Locale locale, String edition) {
    }

    /** What makes the page. */
    public interface Rendering {
        void into(HttpServletResponse response) throws IOException, ServletException;
    }

    /** Answers with the kept page, or has it made. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Rendering rendering) throws IOException, ServletException {
        Cookie[] cookies = request.getCookies();
        if (!"GET".equals(request.getMethod()) || cookies != null && cookies.length > 0 || current.get().isSignedIn()) {
            rendering.into(response);
            return;
        }
        Key key = new Key(address(request), current.get().locale(), edition.now());
        KeptPage page = pages.getIfPresent(key);
        if (page == null) {
            Capture capture = new Capture(response);
            rendering.into(capture);
            page = capture.page();
            if (page == null) {
                capture.passOn();
                return;
            }
            pages.put(key, page);
        }
        page.send(request, response);
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
