package org.cohort.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Findings;
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

    /** @throws Refused at every input that is not right */
    Checked checked(LocalDate today) {
        Findings findings = new Findings();
        findings.check(() -> needed("forProject", project));
        String plainTitle = findings.read(() -> title(title));
        String plainUrl = findings.read(() -> link(url));
        findings.check(() -> chosen("kind", kind));
        findings.check(() -> chosen("status", status));
        LocalDate made = findings.read(() -> date(needed("madeOn", madeOn), today));
        findings.enforce();
        return new Checked(plainTitle, plainUrl, kind, status, made);
    }

    private static String title(String typed) {
        String plain = needed("title", typed).replaceAll("\\s+", " ");
        if (plain.length() > 300) {
            throw Refused.input("title", "tooLong", 300);
        }
        return plain;
    }

    private static String link(String typed) {
        String plain = needed("link", typed);
        if (plain.length() > 500) {
            throw Refused.input("link", "tooLong", 500);
        }
        if (!isWeb(plain)) {
            throw Refused.input("link", "link");
        }
        return plain;
    }

    private static void chosen(String field, Object choice) {
        if (choice == null) {
            throw Refused.input(field, "required");
        }
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
