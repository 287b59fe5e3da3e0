package org.cohort.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.CurrentActor;

/**
 * Reads posts that carry files before anything else does, so that one that is too large ends in words (413) and not in a failure.
 * What is only somewhat too large comes through: {@link org.cohort.kernel.files.Upload} refuses it at its field, and the form
 * keeps what was typed.
 */
public class UploadLimit extends HttpFilter {

    /** The most bytes one post may have, all its files together; the same stands in {@code web.xml}. */
    static final long LARGEST_POST = 40L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadLimit.class.getName());

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!carriesFiles(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST_POST) {
            refuse(request, response);
        } else if (!current.get().isSignedIn()) {
            // No form with files is for visitors, so nothing of theirs is kept: her session has ended, and the page leads to sign-in.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI());
        } else if (readable(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            // Without a length said before, what broke the reading is most likely the limit.
            refuse(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean carriesFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && "faces".equals(request.getHttpServletMapping().getServletName());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        // Here and not as an error page: that would ask for the parameters, and so read the post once more.
        request.getRequestDispatcher("/WEB-INF/errorpages/413.xhtml").forward(new WithoutBody(request), response);
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (IOException | ServletException | RuntimeException broken) {
            LOG.log(Level.FINE, "a post with files could not be read", broken);
            return false;
        }
    }

    /** The request as if its page were only read. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        private WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
