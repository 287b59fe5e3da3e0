package org.cohort.kernel.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.cohort.kernel.access.Refused;

/**
 * What a person typed into a form, read strictly: services pass it through here, so that every wrong value is refused in
 * words at its field. The first argument is always the id of the field. Blank and null are the same.
 */
public final class Typed {

    private static final int LONGEST_LINK = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Typed() {
    }

    /** A text that must be there, without the blanks around it. */
    public static String required(String field, String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text == null) {
            throw Refused.input(field, "required");
        }
        return text;
    }

    /** A text without the blanks around it, or null. @param longest in characters */
    public static String optional(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        // Browsers send line ends as CR LF, whatever was stored.
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw Refused.input(field, "tooLong", longest);
        }
        return text;
    }

    /** A web address that starts with http:// or https://, or null. */
    public static String link(String field, String typed) {
        String text = optional(field, typed, LONGEST_LINK);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException malformed) {
            // Refused below, like an address of another kind.
        }
        throw Refused.input(field, "link");
    }

    /** A day as browsers send it, such as {@code 2026-12-05}, or null. */
    public static LocalDate date(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return checked(field, LocalDate.parse(typed.strip()));
        } catch (DateTimeException malformed) {
            throw Refused.input(field, "date");
        }
    }

    /**
     * A date and time as browsers send it, such as {@code 2026-12-05T16:00}, or null. A time that comes twice, when the
     * clock is put back, is the earlier one; a time that does not exist is refused.
     *
     * @param zone the zone it was typed in
     */
    public static Instant moment(String field, String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeException malformed) {
            throw Refused.input(field, "moment");
        }
        checked(field, local.toLocalDate());
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw Refused.input(field, "moment.gap", zone.getId());
        }
        return local.atZone(zone).toInstant();
    }

    /** What an input of date and time shows for an instant; null for null. */
    public static String moment(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).toString();
    }

    /** A whole number that must be there, from {@code least} to {@code most}. */
    public static int number(String field, String typed, int least, int most) {
        String text = required(field, typed, 12);
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw Refused.input(field, "number");
        }
        if (number < least || number > most) {
            throw Refused.input(field, "range", least, most);
        }
        return number;
    }

    /** Years with four digits: what browsers and databases agree on. */
    private static LocalDate checked(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw Refused.input(field, "date.year", FIRST_YEAR, LAST_YEAR);
        }
        return date;
    }
}
