package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cohort.insight.numbers.Countries;
import org.cohort.insight.numbers.Days;
import org.cohort.insight.numbers.DaysDrawing;
import org.cohort.insight.numbers.NumbersQueries;
import org.cohort.insight.numbers.RoundNumbers;
import org.cohort.kernel.web.WorldMap;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/numbers}: what came of a round in numbers, drawn and in tables. */
@Named
@RequestScoped
public class NumbersBacking {

    /** One of the two drawings by day. @param of applications or proposals: a part of the keys of its words and of its file's name */
    public record Chart(String of, Days days, DaysDrawing drawing) {
    }

    /** A country on the map. @param spot where it is, or null where the map does not have it */
    public record Place(Countries.Row row, String name, WorldMap.Spot spot) {
    }

    @Inject
    private NumbersQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    private RoundNumbers numbers;
    private List<Place> places;

    public RoundNumbers getNumbers() {
        if (numbers == null) {
            numbers = queries.of(current.signedIn(), id);
        }
        return numbers;
    }

    /** Of deadlines that are set. */
    public List<Chart> getCharts() {
        return Stream.of(chart("applications", getNumbers().applications()), chart("proposals", getNumbers().proposals()))
                .filter(chart -> chart.days() != null).toList();
    }

    /** The countries that are named, the most people first. */
    public List<Place> getPlaces() {
        if (places == null) {
            Locale language = current.get().locale();
            places = getNumbers().countries().rows().stream().map(row -> new Place(row, new Locale.Builder().setRegion(row.code()).build().getDisplayCountry(language),
                    WorldMap.world().spot(row.code()).orElse(null))).toList();
        }
        return places;
    }

    public WorldMap getWorld() {
        return WorldMap.world();
    }

    /** What the page compares with, in a sentence: how many there were at the same distance from the deadline. */
    public String compared(Chart chart) {
        Days days = chart.days();
        return days.isCompared()
                ? say("numbers.days.compared." + chart.of(), days.total(), getNumbers().last().name(), days.lastSoFar(), days.lastTotal())
                : say("numbers.days.alone." + chart.of(), days.total());
    }

    /** A number in the reader's language; a dash for what is not told. */
    public String n(Number number) {
        return number == null ? "–" : NumberFormat.getInstance(current.get().locale()).format(number);
    }

    /** Such as 12.5 %; a dash for null. */
    public String share(BigDecimal percent) {
        return percent == null ? "–" : say("numbers.percent", percent);
    }

    /** So many for each, such as 6.5; a dash for null. */
    public String each(BigDecimal number) {
        return number == null ? "–" : say("numbers.each", number);
    }

    /** How wide a bar is, for drawing. */
    public BigDecimal part(long count, long most) {
        return BigDecimal.valueOf(100.0 * count / most);
    }

    private static Chart chart(String of, Days days) {
        return new Chart(of, days, days == null ? null : DaysDrawing.of(days));
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), key, args);
    }
}
