package org.cohort.travel.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cohort.kernel.money.Amount;

/** Meals paid by the day (rule G9): the rate of the place for each day away, a share of it for the first and the last, less the meals that were provided. */
public final class PerDiem {

    /**
     * A day away.
     *
     * @param breakfast whether it was provided: by the conference, the hotel or a host; so the others
     */
    public record Day(LocalDate date, boolean breakfast, boolean lunch, boolean dinner) {
    }

    /** What is paid for a day. @param percent of the rate */
    public record Due(Day day, int percent, Amount amount) {
    }

    private PerDiem() {
    }

    /**
     * Day by day, each rounded half up to the currency's digits by itself, and never below nothing. Of a trip of one day that day is first and last.
     *
     * @param rate of a whole day
     * @param days each once, in any order
     */
    public static List<Due> of(Amount rate, Claiming rules, List<Day> days) {
        List<Day> ordered = days.stream().sorted(Comparator.comparing(Day::date)).toList();
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Day day = ordered.get(i);
            int base = i == 0 || i == ordered.size() - 1 ? rules.edge() : Claiming.WHOLE;
            int given = (day.breakfast() ? rules.breakfast() : 0) + (day.lunch() ? rules.lunch() : 0) + (day.dinner() ? rules.dinner() : 0);
            int percent = Math.max(0, base - given);
            due.add(new Due(day, percent, rate.percent(BigDecimal.valueOf(percent), RoundingMode.HALF_UP)));
        }
        return due;
    }

    /** The most that so many days in a row come to: those on which nothing was provided. */
    static Amount most(Amount rate, Claiming rules, int days) {
        List<Day> bare = IntStream.range(0, days).mapToObj(day -> new Day(LocalDate.EPOCH.plusDays(day), false, false, false)).toList();
        return Amount.sum(rate.currency(), of(rate, rules, bare).stream().map(Due::amount).toList());
    }
}
