package org.cohort.travel;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;

/** Checks of what was typed, the same for all forms about travel. Each refuses at the field. */
public final class Typed {

    private static final int LONGEST_LINK = 500;

    private Typed() {
    }

    public static void required(String field, Object value) {
        if (value == null) {
            throw Refused.input(field, "required");
        }
    }

    /** There must be words, and not too many. */
    public static void text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.input(field, "required");
        }
        optional(field, value, longest);
    }

    public static void optional(String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            throw Refused.input(field, "tooLong", longest);
        }
    }

    /** A day as browsers send it; null for nothing. */
    public static LocalDate date(String field, String value) {
        try {
            return value == null ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException malformed) {
            throw Refused.input(field, "date");
        }
    }

    /** A day and a time of day as browsers send them; null for nothing. */
    public static LocalDateTime moment(String field, String value) {
        try {
            return value == null ? null : LocalDateTime.parse(value.strip());
        } catch (DateTimeParseException malformed) {
            throw Refused.input(field, "date");
        }
    }

    /** A whole number; null for nothing. */
    public static Integer number(String field, String value) {
        try {
            return value == null ? null : Integer.valueOf(value.strip());
        } catch (NumberFormatException malformed) {
            throw Refused.input(field, "number");
        }
    }

    /** The action a button asked for. @throws Refused when there is no such action */
    public static <A extends Enum<A>> A action(Class<A> actions, String name) {
        return Arrays.stream(actions.getEnumConstants()).filter(action -> action.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refused(Verdict.rule("choice")));
    }

    /** A web address or nothing. */
    public static void link(String field, String value) {
        if (value == null) {
            return;
        }
        optional(field, value, LONGEST_LINK);
        try {
            URI address = URI.create(value.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!web || address.getHost() == null) {
                throw Refused.input(field, "link");
            }
        } catch (IllegalArgumentException malformed) {
            throw Refused.input(field, "link");
        }
    }
}
