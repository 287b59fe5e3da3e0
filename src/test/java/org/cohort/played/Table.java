package org.cohort.played;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What was written by hand: at each moment what somebody does, and all that follows. Moments are texts such as {@code 2014-05-19 00:00}. */
record Table(TreeMap<String, List<String>> acts, TreeMap<String, List<String>> expected) {

    private static final int MOMENT = 16;

    static Table read(String resource) {
        Table table = new Table(new TreeMap<>(), new TreeMap<>());
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("\\s*#.*", "")).filter(line -> !line.isBlank()).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String moment = line.substring(0, MOMENT);
        String rest = line.substring(MOMENT).strip();
        (rest.startsWith(">") ? acts : expected).computeIfAbsent(moment, key -> new ArrayList<>()).add(rest.startsWith(">") ? rest.substring(1).strip() : rest);
    }

    /** All that follows, in the order of time; of one moment in the order of the alphabet. */
    List<String> lines() {
        return lines(expected);
    }

    static List<String> lines(TreeMap<String, List<String>> byMoment) {
        List<String> lines = new ArrayList<>();
        byMoment.forEach((moment, of) -> of.stream().sorted().forEach(line -> lines.add(moment + " " + line)));
        return lines;
    }
}
