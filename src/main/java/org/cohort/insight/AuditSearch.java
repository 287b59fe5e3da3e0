package org.cohort.insight;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What entries of the audit trail are looked for by; null and empty everywhere mean any.
 *
 * @param type    the kind of thing, such as {@code grant}
 * @param subject its id
 * @param person  a part of the name of who did it, in whatever case
 * @param action  the act's name, such as {@code WITHDRAW}; in whatever case, with spaces or underscores
 * @param day     the day it was done, as the reader's zone has it
 */
public record AuditSearch(String type, String subject, String person, String action, LocalDate day) {

    public AuditSearch {
        type = blank(type);
        subject = blank(subject);
        person = blank(person);
        action = blank(action) == null ? null : blank(action).toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static String blank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
