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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.cohort.boot.Setting;
import org.cohort.internship.report.link.ReportLink;
import org.cohort.internship.report.published.PublishedJournal;
import org.cohort.internship.report.published.PublishedReport;
import org.cohort.internship.report.published.PublishedReports;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Markdown;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.PublicPages;
import org.cohort.program.ProgramQueries;

/** {@code /feeds/internships/{internship}.atom} and {@code /feeds/communities/{community}.atom}: the public reports (RFC 4287). */
@WebServlet("/feeds/*")
public class ReportsFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 40;
    private static final Pattern FEED = Pattern.compile("/(internships|communities)/([^/]+)\\.atom");

    @Inject
    private transient PublishedReports reports;

    @Inject
    private transient ProgramQueries programs;

    @Inject
    private transient PublicPages pages;

    @Inject
    private transient CurrentActor current;

    /** What a feed says of itself. */
    private record Feed(String path, String page, String title, List<PublishedReport> reports) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        pages.answer(request, response, into -> {
            try {
                write(feed(String.valueOf(request.getPathInfo())), into);
            } catch (NotFound unknown) {
                into.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }

    /** @throws NotFound where there is no such thing, and where nothing of an internship is public */
    private Feed feed(String asked) {
        Matcher matched = FEED.matcher(asked);
        if (!matched.matches()) {
            throw new NotFound();
        }
        String id = matched.group(2);
        if (matched.group(1).equals("internships")) {
            PublishedJournal journal = reports.journal(id);
            return new Feed("/feeds" + asked, journal.path(), say("published.title", journal.intern()), journal.reports());
        }
        return new Feed("/feeds" + asked, "/communities/" + id, say("published.feed.community", programs.community(id).name()), reports.ofCommunity(id, MOST));
    }

    private void write(Feed feed, HttpServletResponse into) throws IOException {
        Xml.answer(into, "application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", Setting.address(feed.path()));
            xml.element("title", feed.title());
            xml.element("updated", feed.reports().stream().map(PublishedReport::changed).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
            xml.element("link", "", "rel", "self", "href", Setting.address(feed.path()));
            xml.element("link", "", "rel", "alternate", "type", "text/html", "href", Setting.address(feed.page()));
            xml.within("author", author -> author.element("name", say("layout.name")));
            for (PublishedReport report : feed.reports()) {
                xml.within("entry", entry -> write(report, entry));
            }
        });
    }

    private void write(PublishedReport report, Xml entry) throws XMLStreamException {
        entry.element("id", Setting.address(report.path()));
        entry.element("title", say("published.entry", report.number(), report.intern()));
        entry.element("updated", report.changed().toString());
        entry.element("published", report.at().toString());
        entry.element("link", "", "rel", "alternate", "type", "text/html", "href", Setting.address(report.path()));
        entry.within("author", author -> author.element("name", report.intern()));
        entry.element("content", Markdown.html(text(report)), "type", "html");
    }

    /** As Markdown, under the names of the fields. */
    private String text(PublishedReport report) {
        String links = ReportLink.all(report.links()).stream().map(link -> "- <" + link.address() + ">").collect(Collectors.joining("\n"));
        return "### " + say("internship.report.done") + "\n\n" + report.done() + "\n\n### " + say("internship.report.next") + "\n\n" + report.next()
                + (links.isEmpty() ? "" : "\n\n### " + say("internship.report.links") + "\n\n" + links);
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), key, args);
    }
}
