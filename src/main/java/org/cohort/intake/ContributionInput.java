package org.cohort.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Refused;

/**
 * A contribution as it was typed.
 *
 * @param project the public id of an approved project of the round
 * @param title   at most 300 characters
 * @param url     a web address of at most 500 characters
 * @param madeOn  such as {@code 2014-03-18}
 */
public record ContributionInput(String project, String title, String url, ContributionKind kind, ContributionStatus status, String madeOn) {

    record Checked(String title, String url, ContributionKind kind, ContributionStatus status, LocalDate madeOn) {
    }

    /** @throws Refused at the input that is not right */
    Checked checked(LocalDate today) {
        needed("forProject", project);
        String plainTitle = needed("title", title).replaceAll("\\s+", " ");
        String plainUrl = needed("link", url);
        if (plainTitle.length() > 300) {
            throw Refused.input("title", "tooLong", 300);
        }
        if (plainUrl.length() > 500) {
            throw Refused.input("link", "tooLong", 500);
        }
        if (!isWeb(plainUrl)) {
            throw Refused.input("link", "link");
        }
        if (kind == null) {
            throw Refused.input("kind", "required");
        }
        if (status == null) {
            throw Refused.input("status", "required");
        }
        return new Checked(plainTitle, plainUrl, kind, status, date(needed("madeOn", madeOn), today));
    }

    private static LocalDate date(String typed, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(typed);
            // A day of tolerance: it may be tomorrow already where she is.
            if (date.isAfter(today.plusDays(1)) || date.getYear() < 1990) {
                throw Refused.input("madeOn", "range", LocalDate.of(1990, 1, 1), today);
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw Refused.input("madeOn", "date");
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String needed(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refused.input(field, "required");
        }
        return value.strip();
    }
}
