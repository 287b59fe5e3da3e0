package org.cohort.kernel.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write, as safe HTML: CommonMark, of which text, lists, quotes, code and links to http, https and mailto
 * addresses remain. HTML that was typed is shown as typed. There are no images: they would let a writer see who reads.
 * Headings begin at the third level, below those of the page.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "h3", "h4", "h5", "h6")
            .allowElements((element, attributes) -> "h3", "h1")
            .allowElements((element, attributes) -> "h4", "h2")
            .allowElements("a").allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href").matching(ABSOLUTE).onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .toFactory();

    private Markdown() {
    }

    /** Safe HTML, to be written unescaped; empty for null. */
    public static String html(String text) {
        return text == null || text.isBlank() ? "" : SAFE.sanitize(HTML.render(PARSER.parse(text))).strip();
    }

    /** The bare words in one line, for excerpts and mails; empty for null. */
    public static String plain(String text) {
        return text == null || text.isBlank() ? "" : TEXT.render(PARSER.parse(text)).strip();
    }

    /** The first words, cut at a space, with an ellipsis when something was left out. @param longest in characters */
    public static String excerpt(String text, int longest) {
        String plain = plain(text);
        if (plain.length() <= longest) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', longest - 1);
        return plain.substring(0, space > longest / 2 ? space : longest - 1).strip() + "…";
    }
}
