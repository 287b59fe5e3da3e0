package org.cohort.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Leads an address to its page. A page is never reached by its file's name: that answers 404, so that the address a
 * person sees is the only one there is.
 */
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The address as the person sees it: forms post back to it. */
    static final String SHOWN = "cohort.shown";

    @Inject
    private transient PublicPages publicPages;

    private transient Routes routes;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        routes = Routes.load();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        Routes.Match match = routes.find(path);
        if (match != null && !Nonce.isRight(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (match != null) {
            String query = request.getQueryString();
            request.setAttribute(SHOWN, request.getRequestURI() + (query == null ? "" : "?" + query));
            PublicPages.Rendering rendering = into -> request.getRequestDispatcher(match.page()).forward(new WithParameters(request, match.parameters()), into);
            if (match.isPublic()) {
                publicPages.answer(request, response, rendering);
            } else {
                rendering.into(response);
            }
        } else if ("faces".equals(request.getHttpServletMapping().getServletName()) || path.matches("/(metrics|openapi)(/.*)?")) {
            // The server would answer its own pages at the latter two: they are nobody's business (docs/decisions/server.md).
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithParameters extends HttpServletRequestWrapper {

        private final Map<String, String> fromPath;

        private WithParameters(HttpServletRequest request, Map<String, String> fromPath) {
            super(request);
            this.fromPath = new HashMap<>();
            fromPath.forEach((name, value) -> this.fromPath.put(name, URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)));
        }

        @Override
        public String getParameter(String name) {
            return fromPath.containsKey(name) ? fromPath.get(name) : super.getParameter(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            return fromPath.containsKey(name) ? new String[] {fromPath.get(name)} : super.getParameterValues(name);
        }

        @Override
        public java.util.Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new HashMap<>(super.getParameterMap());
            fromPath.forEach((name, value) -> all.put(name, new String[] {value}));
            return all;
        }
    }
}
