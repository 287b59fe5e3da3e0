package org.cohort.insight.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cohort.kernel.sheet.Cells;
import org.cohort.kernel.text.Words;

/** The tables of a round's numbers as CSV (RFC 4180), with the same numbers as the page; what is not told is an empty cell. */
enum NumbersFile {
    FUNNEL, COMMUNITIES, COUNTRIES, APPLICATIONS, PROPOSALS;

    static Optional<NumbersFile> named(String name) {
        return Arrays.stream(values()).filter(file -> file.named().equals(name)).findFirst();
    }

    /** As it stands in addresses. */
    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    String write(RoundNumbers numbers, Locale language) {
        List<List<Object>> rows = switch (this) {
            case FUNNEL -> funnel(numbers, language);
            case COMMUNITIES -> communities(numbers, language);
            case COUNTRIES -> countries(numbers, language);
            case APPLICATIONS -> days(numbers, numbers.applications(), language);
            case PROPOSALS -> days(numbers, numbers.proposals(), language);
        };
        StringBuilder into = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(into, CSVFormat.RFC4180)) {
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Cells::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toString();
    }

    private static List<List<Object>> funnel(RoundNumbers numbers, Locale language) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(words(language, "numbers.funnel.stage"), words(language, "numbers.people"), words(language, "numbers.funnel.ofAll"), words(language, "numbers.funnel.ofBase")));
        if (numbers.lastFunnel() != null) {
            rows.set(0, longer(rows.get(0), numbers.last().name(), Words.say(language, "numbers.funnel.lastOfAll", numbers.last().name())));
        }
        for (Funnel.Step step : numbers.funnel().steps()) {
            List<Object> row = row(words(language, "numbers.stage." + step.stage()), step.count(), step.ofAll(), step.ofBase());
            Funnel.Step last = numbers.lastFunnel() == null ? null : numbers.lastFunnel().step(step.stage());
            rows.add(last == null ? row : longer(row, last.count(), last.ofAll()));
        }
        return rows;
    }

    private static List<List<Object>> communities(RoundNumbers numbers, Locale language) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(words(language, "numbers.community"), words(language, "numbers.community.asked"), words(language, "numbers.community.allotted"),
                words(language, "numbers.community.projects"), words(language, "numbers.people"), words(language, "numbers.community.proposals"),
                words(language, "numbers.community.perSlot"), words(language, "numbers.community.accepted")));
        if (numbers.last() != null) {
            rows.set(0, longer(rows.get(0), before(numbers, "numbers.people", language), before(numbers, "numbers.community.proposals", language),
                    before(numbers, "numbers.community.accepted", language)));
        }
        numbers.communities().rows().forEach(one -> rows.add(community(numbers, one.name(), one)));
        rows.add(community(numbers, words(language, "numbers.all"), numbers.communities().all()));
        return rows;
    }

    private static List<Object> community(RoundNumbers numbers, String name, Communities.Row one) {
        List<Object> row = row(name, one.asked(), one.allotted(), one.projects(), one.people(), one.proposals(), one.perSlot(), one.accepted());
        Communities.Row before = numbers.before(one);
        return numbers.last() == null ? row : before == null ? longer(row, null, null, null) : longer(row, before.people(), before.proposals(), before.accepted());
    }

    /** The name of a column with what it had in the round before. */
    private static String before(RoundNumbers numbers, String key, Locale language) {
        return Words.say(language, "numbers.before.column", numbers.last().name(), words(language, key));
    }

    private static List<List<Object>> countries(RoundNumbers numbers, Locale language) {
        Countries countries = numbers.countries();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(words(language, "numbers.country.code"), words(language, "numbers.country"), words(language, "numbers.people")));
        Countries last = numbers.lastCountries();
        if (last != null) {
            rows.set(0, longer(rows.get(0), before(numbers, "numbers.people", language)));
        }
        countries.rows().forEach(one -> rows.add(then(last, row(one.code(), country(one.code(), language), one.people()), numbers.before(one))));
        if (countries.few() > 0) {
            rows.add(then(last, row(null, Words.say(language, "numbers.country.few", countries.few()), countries.fewers()), last == null ? null : last.fewers()));
        }
        if (countries.unknown() > 0) {
            rows.add(then(last, row(null, words(language, "numbers.country.unknown"), countries.unknown()), last == null ? null : last.unknown()));
        }
        return rows;
    }

    private static List<Object> then(Countries last, List<Object> row, Long people) {
        return last == null ? row : longer(row, people);
    }

    private static List<List<Object>> days(RoundNumbers numbers, Days days, Locale language) {
        List<List<Object>> rows = new ArrayList<>();
        String soFar = words(language, "numbers.days.soFar");
        List<Object> head = row(words(language, "numbers.days.distance"), words(language, "numbers.days.date"), numbers.round().name(), soFar);
        boolean compared = days != null && days.isCompared();
        rows.add(compared ? longer(head, numbers.last().name(), soFar) : head);
        for (Days.Day day : days == null ? List.<Days.Day>of() : days.days()) {
            List<Object> row = row(day.distance(), day.date().toString(), day.count(), day.soFar());
            rows.add(compared ? longer(row, day.last(), day.lastSum()) : row);
        }
        return rows;
    }

    /** The name of a country in a language. */
    static String country(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    private static String words(Locale language, String key) {
        return Words.say(language, key);
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static List<Object> longer(List<Object> first, Object... more) {
        first.addAll(Arrays.asList(more));
        return first;
    }
}
