package org.cohort.internship.blog.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Reads RSS and Atom, without document types and so without entities of their own; of each post only a title, a link, a day and a short plain text are kept. */
public final class FeedParser {

    private static final int MOST = 30;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 1000;
    private static final int LONGEST_SUMMARY = 300;
    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private FeedParser() {
    }

    /** The newest posts, those without a link left out. @param base what links are relative to @throws ReadFailure when it is no feed */
    public static List<FeedItem> parse(byte[] feed, String contentType, URI base) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), contentType, true)) {
            SyndFeedInput input = new SyndFeedInput(false, java.util.Locale.ROOT);
            input.setAllowDoctypes(false);
            input.setXmlHealerOn(false);
            return input.build(reader).getEntries().stream().map(entry -> item(entry, base)).filter(Objects::nonNull).limit(MOST).toList();
        } catch (FeedException | IOException | RuntimeException | StackOverflowError noFeed) {
            // What strangers write breaks a parser in more ways than it names; elements in elements without end even break the stack.
            throw new ReadFailure(ReadProblem.NOT_A_FEED);
        }
    }

    private static FeedItem item(SyndEntry entry, URI base) {
        String link = link(entry.getLink() == null ? entry.getUri() : entry.getLink(), base);
        if (link == null) {
            return null;
        }
        String title = plain(entry.getTitle(), LONGEST_TITLE);
        SyndContent told = entry.getDescription() != null ? entry.getDescription() : entry.getContents().stream().findFirst().orElse(null);
        String summary = told == null ? "" : plain(told.getValue(), LONGEST_SUMMARY);
        Date at = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return new FeedItem(digest(entry.getUri() == null ? link : entry.getUri()), title.isEmpty() ? plain(link, LONGEST_TITLE) : title, link,
                summary.isEmpty() ? null : summary, at == null ? null : Instant.ofEpochMilli(at.getTime()));
    }

    private static String link(String typed, URI base) {
        try {
            URI link = typed == null ? null : base.resolve(new URI(typed.strip()));
            boolean web = link != null && link.getHost() != null && link.getScheme() != null && link.getScheme().matches("(?i)https?");
            return web && link.toString().length() <= LONGEST_LINK ? link.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The words of HTML in one line: no element is left, nor what a script or a style says. @param longest in units of UTF-16, as the database counts at worst */
    static String plain(String html, int longest) {
        String text = html == null ? "" : Encoding.decodeHtml(NOTHING.sanitize(html.replaceAll("(?i)<(?:br|/p|/div|/li|/h\\d)\\b[^>]*>", " ")), false)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u00a0]+", " ").strip();
        if (text.length() <= longest) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut).strip() + "…";
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
