package org.cohort.insight.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Markdown;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.PublicPages;

/** {@code /news.atom}: rounds and stories as they are published (RFC 4287). */
@WebServlet("/news.atom")
public class NewsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SiteQueries site;

    @Inject
    private transient PublicPages pages;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        pages.answer(request, response, this::write);
    }

    private void write(HttpServletResponse into) throws IOException {
        List<SiteQueries.Item> news = site.news();
        Xml.answer(into, "application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", Setting.address("/"));
            xml.element("title", Words.say(current.get().locale(), "site.news"));
            xml.element("updated", (news.isEmpty() ? Instant.EPOCH : news.get(0).at()).toString());
            xml.element("link", "", "rel", "self", "href", Setting.address("/news.atom"));
            xml.element("link", "", "rel", "alternate", "type", "text/html", "href", Setting.address("/"));
            xml.within("author", author -> author.element("name", Words.say(current.get().locale(), "layout.name")));
            for (SiteQueries.Item item : news) {
                xml.within("entry", entry -> write(item, entry));
            }
        });
    }

    private static void write(SiteQueries.Item item, Xml entry) throws XMLStreamException {
        entry.element("id", Setting.address(item.path()));
        entry.element("title", item.title());
        entry.element("updated", item.at().toString());
        entry.element("published", item.at().toString());
        entry.element("link", "", "rel", "alternate", "type", "text/html", "href", Setting.address(item.path()));
        if (item.author() != null) {
            entry.within("author", author -> author.element("name", item.author()));
        }
        entry.element("content", item.text() == null ? null : Markdown.html(item.text()), "type", "html");
    }
}
