package org.cohort.insight.site;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cohort.boot.Setting;

/** {@code /robots.txt}: the public pages may be read, but not every filtered list; sample data is of no use to anybody. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write(Setting.SAMPLE_DATA.isTrue() ? "User-agent: *\nDisallow: /\n" : """
                User-agent: *
                Disallow: /*?*q=
                Disallow: /*?*sort=
                Disallow: /sign-in
                Disallow: /sign-up
                Disallow: /apply/
                Disallow: /files/
                Sitemap: %s
                """.formatted(Setting.address("/sitemap.xml")));
    }
}
