package org.cohort.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write, as safe HTML: CommonMark, of which text, lists, quotes, code and links to http, https and mailto
 * addresses remain. HTML that was typed is shown as typed. There are no images: they would let a writer see who reads.
 * The highest heading of a text becomes the page's third level, or the one it is asked for, and the others follow below.
 */
public final class Markdown {

    private static final int USUAL = 3;
    private static final int LOWEST = 6;
    private static final Parser PARSER = Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "h2", "h3", "h4", "h5", "h6")
            .allowElements("a").allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href").matching(ABSOLUTE).onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .toFactory();

    private Markdown() {
    }

    /** Safe HTML, to be written unescaped; empty for null. */
    public static String html(String text) {
        return html(text, USUAL);
    }

    /** The same, where the page's own headings end elsewhere. @param top the level of the text's highest heading, 2 to 6 */
    public static String html(String text, int top) {
        return text == null || text.isBlank() ? "" : SAFE.sanitize(HTML.render(ranked(PARSER.parse(text), top))).strip();
    }

    private static Node ranked(Node text, int top) {
        List<Heading> headings = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        // A heading is at most one level below the one before it, however it was typed.
        int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
        int before = top - 1;
        for (Heading heading : headings) {
            before = Math.min(Math.min(top + heading.getLevel() - highest, before + 1), LOWEST);
            heading.setLevel(before);
        }
        return text;
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
