package org.cohort.kernel.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Markdown;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.primefaces.context.PrimeFacesContext;

/**
 * What pages call as {@code co:…(…)}: values in the reader's language and zone, and addresses of the same page with
 * another part of a list. Null gives an empty text everywhere, unless said otherwise.
 */
public final class Ui {

    private static final String COLON = ": ";

    /** A message on top of a page. @param href the field it belongs to, such as {@code #email}, or null */
    public record Message(Tone tone, String text, String href) {
    }

    private Ui() {
    }

    /** Why not, in words. */
    public static String reason(Verdict verdict) {
        return verdict == null ? "" : Words.reason(reader().locale(), reader().zone(), verdict);
    }

    /** Words with values: {@code co:say('project.list.count', n)}. */
    public static String say(String key, Object value) {
        return Words.say(reader().locale(), reader().zone(), key, value);
    }

    /** What stands at a box for words: to whom they go. @param roles empty where nobody gets a notice */
    public static String sentTo(Collection<Role> roles) {
        return sentTo(reader().locale(), roles);
    }

    static String sentTo(Locale locale, Collection<Role> roles) {
        return roles.isEmpty() ? Words.say(locale, "layout.comment")
                : Words.say(locale, "layout.comment.told", Words.allOf(locale, roles.stream().sorted().map(role -> Words.say(locale, "role." + role)).toList()));
    }

    /** A phrase, said. */
    public static String words(Phrase phrase) {
        return phrase == null ? "" : Words.say(reader().locale(), reader().zone(), phrase);
    }

    /** Such as {@code Fri 5 Dec 2026, 21:00}; for a visitor with the zone: {@code …, 20:00 UTC}. */
    public static String time(Instant at) {
        if (at == null) {
            return "";
        }
        String words = Moments.at(at, reader().zone(), reader().locale());
        return reader().isSignedIn() ? words : Words.say(reader().locale(), "layout.when.utc", words);
    }

    /** Such as {@code Fri 5 Dec 2026, 21:00 your time (20:00 UTC)}; in UTC it is said once. */
    public static String when(Instant at) {
        if (at == null) {
            return "";
        }
        Locale locale = reader().locale();
        String mine = Moments.at(at, reader().zone(), locale);
        if (reader().zone().getRules().getOffset(at).equals(ZoneOffset.UTC)) {
            return Words.say(locale, "layout.when.utc", mine);
        }
        boolean sameDay = LocalDate.ofInstant(at, reader().zone()).equals(LocalDate.ofInstant(at, ZoneOffset.UTC));
        String utc = sameDay ? Moments.time(at, ZoneOffset.UTC, locale) : Moments.at(at, ZoneOffset.UTC, locale);
        return Words.say(locale, "layout.when", mine, utc);
    }

    /** Such as {@code in 3 days · Fri 5 Dec 2026, 21:00 your time (20:00 UTC)}. */
    public static String deadline(Instant at) {
        return at == null ? "" : Moments.deadline(at, now(), reader().zone(), reader().locale());
    }

    /** Such as {@code in 3 days}. */
    public static String countdown(Instant at) {
        return Moments.countdown(at, now(), reader().locale());
    }

    /** Such as {@code 3 days late}, of what was due then. */
    public static String late(Instant due) {
        return Moments.late(due, now(), reader().locale());
    }

    /** Such as {@code Fri 5 Dec 2026, 20:00 UTC}, whoever reads. */
    public static String utc(Instant at) {
        return at == null ? "" : Words.say(reader().locale(), "layout.when.utc", Moments.at(at, ZoneOffset.UTC, reader().locale()));
    }

    /** Such as {@code Fri 5 Dec 2026}. */
    public static String date(LocalDate date) {
        return Moments.day(date, reader().locale());
    }

    /** Such as {@code 5–6 Dec 2026}. */
    public static String days(LocalDate from, LocalDate to) {
        return Moments.days(from, to, reader().locale());
    }

    /** Whether the moment lies ahead; false for null. */
    public static boolean ahead(Instant at) {
        return at != null && at.isAfter(now());
    }

    /** Such as {@code USD 500.00}. */
    public static String money(Amount amount) {
        return amount == null ? "" : amount.words(reader().locale());
    }

    /** What a person wrote, as safe HTML to be written unescaped. */
    public static String markdown(String text, Object top) {
        return top == null || top.toString().isEmpty() ? Markdown.html(text) : Markdown.html(text, Integer.parseInt(top.toString()));
    }

    /** The beginning of what a person wrote, as plain text. */
    public static String excerpt(String text, int longest) {
        return Markdown.excerpt(text, longest);
    }

    /** The first letters of the first and the last name; one for a single name. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] parts = name.strip().split("\\s+");
        String first = first(parts[0]);
        return (parts.length == 1 ? first : first + first(parts[parts.length - 1])).toUpperCase(Locale.ROOT);
    }

    /** The style class of a state's colour. @param state an enum constant or its name */
    public static String tone(Object state) {
        return Tone.of(state == null ? null : state.toString()).css();
    }

    /** The sign of a colour, such as ✓ for {@code ok}. */
    public static String icon(String tone) {
        return Tone.named(tone).sign();
    }

    /** How much of the whole, such as {@code 31%}, at most 100; for drawings. */
    public static String percent(BigDecimal share) {
        BigDecimal value = share == null ? BigDecimal.ZERO : share;
        return value.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    /** @return null without moments */
    public static Timeline timeline(List<Timeline.Moment> moments) {
        return Timeline.of(moments, now());
    }

    /** The address shown. */
    public static String here() {
        return href(null, null, false);
    }

    /**
     * Whether the form with this id is the one that was posted. A form that may have gone meanwhile says
     * {@code rendered="#{x.allowed or co:posted('id')}"}: so its post is read, the service tells why not, and the words stay.
     */
    public static boolean posted(String form) {
        return RefusedForms.isPosted(FacesContext.getCurrentInstance(), form);
    }

    /** The address shown, at another page of its list. */
    public static String pageHref(int page) {
        return href("page", page == 1 ? null : String.valueOf(page), false);
    }

    /** The address shown, with another order or filter, from the first page on. @param value null takes it out */
    public static String queryHref(String name, Object value) {
        return href(name, value == null ? null : value.toString(), true);
    }

    /** The proof PrimeFaces asks back with every post, which its script would add: forms carry it, so that they work without. */
    public static String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** What was done or went wrong, for the top of the page; a field's problem leads to the field. */
    public static List<Message> messages() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Message> found = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                found.add(new Message(tone(message.getSeverity()), labelled(faces, id, message.getSummary()), id == null ? null : "#" + id));
                message.rendered();
            }
        }
        return found;
    }

    /** With the field's label before it: from the input itself, or from the {@code co:field} around it. */
    private static String labelled(FacesContext faces, String id, String text) {
        String[] label = new String[1];
        if (id != null) {
            faces.getViewRoot().invokeOnComponent(faces, id, (context, input) -> {
                for (UIComponent at = input; at != null && label[0] == null; at = at.getParent()) {
                    label[0] = (String) at.getAttributes().get(at == input ? "label" : "naming");
                }
            });
        }
        return named(label[0], text);
    }

    /** A question ends with its own mark; what the label says, or ends with after a colon, is not said again where the text begins with it. @param label null for none */
    static String named(String label, String text) {
        if (label == null) {
            return text;
        }
        for (int from = 0; from >= 0; from = next(label, from)) {
            if (text.startsWith(label.substring(from) + COLON)) {
                return label.substring(0, from) + text;
            }
        }
        return label + (label.endsWith("?") ? " " : COLON) + text;
    }

    /** Where a label goes on after its next colon, or -1. */
    private static int next(String label, int from) {
        int colon = label.indexOf(COLON, from);
        return colon < 0 ? -1 : colon + COLON.length();
    }

    private static Tone tone(FacesMessage.Severity severity) {
        if (severity == FacesMessage.SEVERITY_INFO) {
            return Tone.OK;
        }
        return severity == FacesMessage.SEVERITY_WARN ? Tone.WARN : Tone.BAD;
    }

    private static String href(String name, String value, boolean firstPage) {
        Object shown = FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(RouteFilter.SHOWN);
        String address = shown == null ? "" : shown.toString();
        int mark = address.indexOf('?');
        List<String> query = new ArrayList<>();
        for (String pair : mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
            String key = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
            if (!pair.isEmpty() && !key.equals(name) && !(firstPage && key.equals("page"))) {
                query.add(pair);
            }
        }
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        String path = mark < 0 ? address : address.substring(0, mark);
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static Actor reader() {
        return bean(CurrentActor.class).get();
    }

    private static Instant now() {
        return bean(Clock.class).instant();
    }

    /** Asked for once a page: to look a bean up from a static method walks the stack, and a page says hundreds of words. */
    private static <T> T bean(Class<T> type) {
        return type.cast(FacesContext.getCurrentInstance().getAttributes().computeIfAbsent(type, asked -> CDI.current().select(type).get()));
    }
}
