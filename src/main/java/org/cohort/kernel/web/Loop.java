package org.cohort.kernel.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import org.cohort.kernel.money.Amount;

/**
 * Writes long lists by a loop, because hundreds of rows written by expressions cost more than all the rest of their page. What it writes is what the tags of
 * the same names write; all texts are escaped.
 */
public final class Loop {

    private final ResponseWriter writer;

    public Loop(FacesContext context) {
        writer = context.getResponseWriter();
    }

    /** Opens an element. @param attributes names and values in turns; none is written for a value of null */
    public Loop open(String element, String... attributes) throws IOException {
        writer.startElement(element, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    public Loop close(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** Nothing for null. */
    public Loop text(String words) throws IOException {
        if (words != null) {
            writer.writeText(words, null);
        }
        return this;
    }

    /** The words of a key. */
    public Loop words(String key) throws IOException {
        return text(Ui.say(key, null));
    }

    /** The same in grey. */
    public Loop muted(String words) throws IOException {
        return open("span", "class", "mut").text(words).close("span");
    }

    public Loop line() throws IOException {
        return open("br").close("br");
    }

    /** {@code co:money}. */
    public Loop money(Amount value) throws IOException {
        return open("span", "class", "num nowrap").text(value == null ? "—" : Ui.money(value)).close("span");
    }

    /** {@code co:time}, for who is signed in. */
    public Loop time(Instant at) throws IOException {
        return open("time", "datetime", at.toString(), "title", Ui.utc(at)).text(Ui.time(at)).close("time");
    }

    /** {@code co:tag}. */
    public Loop tag(String tone, String words) throws IOException {
        return open("span", "class", "tag " + tone).open("span", "aria-hidden", "true").text(Ui.icon(tone)).close("span").text(words).close("span");
    }

    /** {@code co:badge}. */
    public Loop badge(String lifecycle, Enum<?> state) throws IOException {
        return tag(Ui.tone(lifecycle + "." + state.name()), Ui.say("state." + lifecycle + "." + state.name(), null));
    }

    /** {@code co:markdown}. */
    public Loop markdown(String text) throws IOException {
        if (text != null && !text.isEmpty()) {
            open("div", "class", "prose");
            writer.write(Ui.markdown(text, null));
            close("div");
        }
        return this;
    }
}
