package org.cohort.insight.site;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cohort.boot.Setting;

/** {@code /robots.txt}: the public pages may be read, but no search, filter or order of a list; sample data is of no use to anybody. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write(text(Setting.SAMPLE_DATA.isTrue(), Setting.address("/sitemap.xml")));
    }

    /** Whatever an address has after its question mark shows a list in another way, and the sitemap leads to everything in it. */
    static String text(boolean sample, String sitemap) {
        return sample ? "User-agent: *\nDisallow: /\n" : """
                User-agent: *
                Allow: /jakarta.faces.resource/
                Disallow: /*?
                Disallow: /sign-in
                Disallow: /sign-up
                Disallow: /apply/
                Disallow: /files/
                Sitemap: %s
                """.formatted(sitemap);
    }
}
