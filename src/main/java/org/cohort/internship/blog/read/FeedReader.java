package org.cohort.internship.blog.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** Reads a feed, or finds the feed that a blog's page names. */
public final class FeedReader {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final Pattern LINK = Pattern.compile("(?is)<link\\b([^>]{1,2000})>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?is)\\b(rel|type|href)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private final Fetcher fetcher;

    /** @param agent who asks, with how to reach them */
    public FeedReader(Network network, String agent) {
        this(network, agent, TIME);
    }

    FeedReader(Network network, String agent, Duration time) {
        fetcher = new Fetcher(network, agent, time);
    }

    /**
     * Reads what is new.
     *
     * @param address of the feed, or of a page that names one
     * @param etag    of the last reading, or null; so is lastModified
     * @throws ReadFailure with the reason
     */
    public FeedContent read(String address, String etag, String lastModified) {
        Answer answer = fetcher.get(address, etag, lastModified);
        if (answer.status() == Answer.NOT_MODIFIED) {
            return new FeedContent(address, etag, lastModified, null);
        }
        check(answer);
        String feed = isPage(answer) ? feedOf(answer) : null;
        if (feed != null) {
            answer = fetcher.get(feed, null, null);
            check(answer);
        }
        return new FeedContent(feed == null ? address : feed, cut(answer.header("etag"), 500), cut(answer.header("last-modified"), 100),
                FeedParser.parse(answer.body(), answer.header("content-type"), answer.address()));
    }

    private static void check(Answer answer) {
        if (answer.status() == GONE) {
            throw new ReadFailure(ReadProblem.GONE);
        }
        if (answer.status() != OK) {
            throw new ReadFailure(ReadProblem.STATUS, String.valueOf(answer.status()));
        }
    }

    private static boolean isPage(Answer answer) {
        String type = answer.header("content-type");
        String start = new String(answer.body(), 0, Math.min(answer.body().length, 500), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html") || start.contains("<!doctype html") || start.contains("<html");
    }

    /** The first feed that the page names. @throws ReadFailure when it names none */
    static String feedOf(Answer page) {
        Matcher links = LINK.matcher(new String(page.body(), StandardCharsets.UTF_8));
        while (links.find()) {
            String rel = "";
            String type = "";
            String href = null;
            for (Matcher attribute = ATTRIBUTE.matcher(links.group(1)); attribute.find();) {
                String value = Encoding.decodeHtml(List.of(2, 3, 4).stream().map(attribute::group).filter(group -> group != null).findFirst().orElse(""), true);
                switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
                    case "rel" -> rel = value.toLowerCase(Locale.ROOT);
                    case "type" -> type = value.toLowerCase(Locale.ROOT);
                    default -> href = value;
                }
            }
            if (href != null && List.of(rel.split("\\s+")).contains("alternate") && type.matches("application/(rss|atom)\\+xml.*")) {
                try {
                    return page.address().resolve(new URI(href.strip())).toString();
                } catch (URISyntaxException malformed) {
                    throw new ReadFailure(ReadProblem.ADDRESS);
                }
            }
        }
        throw new ReadFailure(ReadProblem.NO_FEED);
    }

    /** A validator that would not fit is not kept: without it the feed is read anew. */
    private static String cut(String header, int longest) {
        return header == null || header.length() > longest ? null : header;
    }
}
