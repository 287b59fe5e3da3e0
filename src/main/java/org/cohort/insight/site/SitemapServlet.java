package org.cohort.insight.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.PublicPages;

/**
 * {@code /sitemap.xml}, which lists its parts, and the parts: {@code /sitemap/pages.xml} with the lists, and {@code /sitemap/projects-1.xml}
 * and following for every kind of page. Format: sitemaps.org, protocol 0.9.
 */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern PART = Pattern.compile("/([a-z]+)-([1-9][0-9]{0,5})\\.xml");

    @Inject
    private transient SiteQueries site;

    @Inject
    private transient PublicPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        pages.answer(request, response, into -> {
            String part = request.getPathInfo();
            if (part == null) {
                parts(into);
            } else if (part.equals("/pages.xml")) {
                addresses(into, site.pages());
            } else {
                try {
                    addresses(into, asked(part));
                } catch (NotFound none) {
                    into.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
        });
    }

    private List<String> asked(String part) {
        Matcher asked = PART.matcher(part);
        if (!asked.matches()) {
            throw new NotFound();
        }
        return site.addresses(asked.group(1), Integer.parseInt(asked.group(2)));
    }

    private void parts(HttpServletResponse into) throws IOException {
        List<String> parts = site.parts();
        Xml.answer(into, "application/xml", "sitemapindex", NAMESPACE, xml -> {
            xml.within("sitemap", inner -> inner.element("loc", Setting.address("/sitemap/pages.xml")));
            for (String part : parts) {
                xml.within("sitemap", inner -> inner.element("loc", Setting.address("/sitemap/" + part + ".xml")));
            }
        });
    }

    private static void addresses(HttpServletResponse into, List<String> paths) throws IOException {
        Xml.answer(into, "application/xml", "urlset", NAMESPACE, xml -> {
            for (String path : paths) {
                xml.within("url", inner -> inner.element("loc", Setting.address(path)));
            }
        });
    }
}
