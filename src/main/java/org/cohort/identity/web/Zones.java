package org.cohort.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The time zones a person can choose from. */
@Named
@ApplicationScoped
public class Zones {

    private static final List<String> NAMES = Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/")).sorted()).toList();

    /** The names, such as {@code Europe/Oslo}; UTC first. */
    public List<String> getNames() {
        return NAMES;
    }

    /** The zone of a name, or null when there is none. */
    static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** The name in the list. */
    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
