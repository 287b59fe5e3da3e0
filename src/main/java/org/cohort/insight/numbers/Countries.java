package org.cohort.insight.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cohort.intake.CountryCount;

/**
 * Where those live who submitted an application. A country with few of them is named nowhere, so that nobody is singled out.
 *
 * @param rows    countries with {@value #LEAST} people at least, the most first
 * @param few     how many countries have fewer each
 * @param fewers  the people in all of those together
 * @param unknown whose country is not known, or is not told
 * @param steps   how the map is shaded, the lightest first
 * @param isKept  whether it was counted before the answers were removed
 */
public record Countries(List<Row> rows, int few, long fewers, long unknown, List<Step> steps, boolean isKept) {

    /** A country with fewer people is not told from others like it. */
    public static final int LEAST = CountryCount.LEAST;
    private static final int SHADES = 5;

    /** @param code of ISO 3166 @param step of the map's shading, from 1 */
    public record Row(String code, long people, int step) {
    }

    /** A step of the shading. @param from the fewest people in it @param to the most */
    public record Step(int number, long from, long to) {

        boolean holds(long people) {
            return people >= from && people <= to;
        }
    }

    /** All who submitted. */
    public long all() {
        return rows.stream().mapToLong(Row::people).sum() + fewers + unknown;
    }

    /** How many live in a country, where that is told; else null. */
    public Long people(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).map(Row::people).findFirst().orElse(null);
    }

    static Countries of(Facts facts) {
        Map<String, Long> people = new TreeMap<>();
        long unknown = 0;
        for (Facts.Applied one : facts.applications()) {
            if (one.submitted() != null && one.country() != null) {
                people.merge(one.country(), 1L, Long::sum);
            } else if (one.submitted() != null) {
                unknown++;
            }
        }
        return of(people, unknown, 0, 0, false);
    }

    /** Of a round whose answers were removed. @param kept what was counted before; none when nothing has been removed yet */
    static Countries of(Facts facts, List<CountryCount> kept) {
        if (kept.isEmpty()) {
            return of(facts);
        }
        Map<String, Long> people = new TreeMap<>();
        kept.stream().filter(one -> one.country() != null).forEach(one -> people.put(one.country(), one.people()));
        CountryCount few = kept.stream().filter(one -> one.country() == null).findFirst().orElseThrow();
        long submitted = facts.applications().stream().filter(one -> one.submitted() != null).count();
        return of(people, Math.max(0, submitted - kept.stream().mapToLong(CountryCount::people).sum()), few.countries(), few.people(), true);
    }

    private static Countries of(Map<String, Long> people, long unknown, int unnamed, long inThose, boolean isKept) {
        List<Long> few = people.values().stream().filter(count -> count < LEAST).toList();
        List<Step> steps = steps(people.values().stream().reduce(0L, Math::max));
        List<Row> rows = people.entrySet().stream().filter(entry -> entry.getValue() >= LEAST).map(entry -> new Row(entry.getKey(), entry.getValue(),
                        steps.stream().filter(step -> step.holds(entry.getValue())).findFirst().orElseThrow().number()))
                .sorted(Comparator.comparing(Row::people).reversed().thenComparing(Row::code)).toList();
        return new Countries(rows, unnamed + few.size(), inThose + few.stream().mapToLong(Long::longValue).sum(), unknown, steps, isKept);
    }

    /** Each step reaches as much further, in proportion, as the one before: one large country leaves the others apart. Fewer steps when there is little between. */
    static List<Step> steps(long most) {
        List<Step> steps = new ArrayList<>();
        long from = LEAST;
        for (int i = 1; i <= SHADES && from <= most; i++) {
            long to = i == SHADES ? most : Math.max(from, Math.min(most, (long) Math.floor(LEAST * Math.pow((double) most / LEAST, (double) i / SHADES))));
            steps.add(new Step(steps.size() + 1, from, to));
            from = to + 1;
        }
        return steps;
    }
}
