package org.cohort.internship.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that was to be done in the days of a report, and whether it was. It is kept with the report, so that what the
 * report before it says now changes nothing of it.
 *
 * @param text what the report before called "next", or the title of a milestone
 */
public record Planned(String text, boolean done) {

    private static final String DONE = "x ";
    private static final String OPEN = "- ";

    /** Things as they come from a text, none done. */
    static List<Planned> open(Collection<String> things) {
        return things.stream().map(thing -> new Planned(thing, false)).toList();
    }

    /** The same with those done that were ticked. */
    static List<Planned> tick(List<Planned> planned, Collection<String> ticked) {
        return planned.stream().map(thing -> new Planned(thing.text, ticked.contains(thing.text))).toList();
    }

    /** As it is stored: one a line; null for none. */
    static String text(List<Planned> planned) {
        return planned.isEmpty() ? null : planned.stream().map(thing -> (thing.done ? DONE : OPEN) + thing.text).collect(Collectors.joining("\n"));
    }

    /** What was stored; empty for null. */
    static List<Planned> read(String stored) {
        List<Planned> planned = new ArrayList<>();
        if (stored != null) {
            stored.lines().filter(line -> line.length() > DONE.length())
                    .forEach(line -> planned.add(new Planned(line.substring(DONE.length()), line.startsWith(DONE))));
        }
        return planned;
    }

    /** One thing a line, without the marks people put before things in a list, each once. */
    static List<String> things(String next) {
        return next == null ? List.of()
                : next.lines().map(line -> line.strip().replaceFirst("^([-*+•]|\\d+[.)])\\s+", "")).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
