package org.cohort.kernel.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.text.Markdown;

/**
 * What stands on a paper, from top to bottom. Everything given is plain text and is shown as it is given, but for {@link #markdown}.
 * Built by one thread, once.
 */
public final class Paper {

    private final String title;
    private final Locale language;
    private final StringBuilder body = new StringBuilder();
    private String foot = "";

    private Paper(String title, Locale language) {
        this.title = title;
        this.language = language;
    }

    /** A new one with its title on top. @param language what it is written in: readers aloud and hyphens go by it */
    public static Paper titled(String title, Locale language) {
        Paper paper = new Paper(title, language);
        paper.element("h1", title);
        return paper;
    }

    /** Over a part of it. */
    public Paper heading(String words) {
        return element("h2", words);
    }

    public Paper text(String words) {
        return element("p", words);
    }

    /** Large and in the middle, as names stand on certificates. */
    public Paper display(String words) {
        body.append("<p class=\"display\">").append(escape(words)).append("</p>");
        return this;
    }

    /** What somebody wrote, as pages show it. Null and blank add nothing. */
    public Paper markdown(String words) {
        body.append("<div>").append(Markdown.html(words, 2)).append("</div>");
        return this;
    }

    /** Names and values beside each other, in the map's order; those without a value are left out. */
    public Paper facts(Map<String, String> facts) {
        body.append("<table class=\"facts\">");
        facts.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                body.append("<tr><th>").append(escape(name)).append("</th><td>").append(escape(value)).append("</td></tr>");
            }
        });
        body.append("</table>");
        return this;
    }

    /** A table; its head is repeated on every page. @param rows each as long as the head @throws IllegalArgumentException for a row that isn't */
    public Paper table(List<String> head, List<List<String>> rows) {
        body.append("<table class=\"rows\"><thead><tr>");
        head.forEach(cell -> body.append("<th>").append(escape(cell)).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("a row has a cell for every column");
            }
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(escape(cell)).append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    /** At the foot of every page, before the page's number: what tells this paper from others. */
    public Paper foot(String words) {
        foot = words;
        return this;
    }

    public String title() {
        return title;
    }

    /** The paper as PDF (PDF/UA: tagged, with its title and language, every letter's font within). */
    public byte[] pdf() {
        return Pdf.write(xhtml(), language);
    }

    String xhtml() {
        return "<html lang=\"" + language.toLanguageTag() + "\"><head><title>" + escape(title) + "</title><meta name=\"description\" content=\"" + escape(title)
                + "\"/><style>" + Pdf.STYLE + "</style></head><body><div class=\"foot\">" + escape(foot) + "</div>" + body + "</body></html>";
    }

    private Paper element(String name, String words) {
        body.append('<').append(name).append('>').append(escape(words)).append("</").append(name).append('>');
        return this;
    }

    /** As text of XML. What XML can't have, such as control characters somebody pasted, is left out. */
    private static String escape(String words) {
        StringBuilder safe = new StringBuilder();
        (words == null ? "" : words).codePoints().filter(Paper::isCharacter).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Char of XML 1.0, production 2. */
    private static boolean isCharacter(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
