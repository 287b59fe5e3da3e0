package org.cohort.travel;

import java.net.URI;
import java.time.LocalDate;
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

    /** A day that must be there, as browsers send it. */
    public static LocalDate day(String field, String value) {
        LocalDate day = org.cohort.kernel.text.Typed.date(field, value);
        required(field, day);
        return day;
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
