package org.cohort.travel.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.sheet.Sheet;
import org.cohort.kernel.text.Words;

/** A fund's impact as tables, and as a paper with the same tables. */
public final class ImpactFiles {

    private final Impact impact;
    private final boolean sponsor;
    private final Locale language;

    private ImpactFiles(Impact impact, boolean sponsor, Locale language) {
        this.impact = sponsor ? impact.forSponsor() : impact;
        this.sponsor = sponsor;
        this.language = language;
    }

    /** The treasurer's: with every trip and its amounts. */
    public static ImpactFiles overview(Impact impact, Locale language) {
        return new ImpactFiles(impact, false, language);
    }

    /** The sponsor's: {@link Impact#forSponsor}. */
    public static ImpactFiles sponsor(Impact impact, Locale language) {
        return new ImpactFiles(impact, true, language);
    }

    public String title() {
        return Words.say(language, sponsor ? "impact.sponsor.title" : "impact.overview.title", impact.fund().name());
    }

    /** The tables; the sponsor's with one more, that says which costs are counted. */
    public List<Sheet> sheets() {
        List<Sheet> all = new ArrayList<>(tables());
        if (sponsor) {
            all.add(new Sheet(say("impact.note"), List.of(say("impact.note")), List.of(row(note()))));
        }
        return all;
    }

    private List<Sheet> tables() {
        return List.of(groups("impact.all", List.of(impact.all())), groups("impact.conferences", impact.conferences()), groups("impact.places", impact.places()),
                groups("impact.years", impact.years()), sponsor ? stories() : trips());
    }

    public Paper paper() {
        Paper paper = Paper.titled(title(), language).text(Words.say(language, "impact.of", impact.fund().sponsor(), impact.fund().currency().getCurrencyCode()));
        for (Sheet sheet : tables()) {
            paper.heading(sheet.name()).table(sheet.head(), sheet.rows().stream().map(row -> row.stream().map(cell -> cell == null ? "–" : cell.toString()).toList()).toList());
        }
        return paper.text(note()).foot(title());
    }

    private String note() {
        return Words.say(language, sponsor ? "impact.sponsor.note" : "impact.overview.note", Impact.FEWEST);
    }

    private Sheet groups(String key, List<Group> groups) {
        return new Sheet(say(key), head("group", "people", "trips", "talks", "stories", "cost", "average"), groups.stream().map(group -> row(
                group.name().isEmpty() ? say("impact.together") : group.name(), group.people(), group.trips(), group.talks(), group.stories(), value(group.cost()), value(group.average()))).toList());
    }

    private Sheet stories() {
        return new Sheet(say("impact.stories"), head("story", "person", "conference", "year"), impact.trips().stream()
                .map(trip -> row(trip.story(), trip.person(), trip.conference(), trip.year())).toList());
    }

    private Sheet trips() {
        return new Sheet(say("impact.trips"), head("person", "conference", "begins", "place", "community", "state", "asked", "granted", "claimed", "cost", "talks", "story"),
                impact.trips().stream().map(trip -> row(trip.person(), trip.conference(), trip.startsOn(), trip.city() + ", " + trip.country(), trip.community(),
                        say("state.grant." + trip.state()), money(trip, trip.asked()), money(trip, trip.granted()), money(trip, trip.claimed()), value(trip.cost()), trip.talks(), trip.story())).toList());
    }

    private static Object money(TripRow trip, java.math.BigDecimal value) {
        return value == null ? null : Amount.of(value, trip.currency()).value();
    }

    private static Object value(Amount amount) {
        return amount == null ? null : amount.value();
    }

    private List<String> head(String... columns) {
        return Stream.of(columns).map(column -> say("impact.column." + column)).toList();
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private String say(String key) {
        return Words.say(language, key);
    }
}
