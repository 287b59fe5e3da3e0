package org.cohort.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/**
 * What a person says about herself.
 *
 * @param name     1 to 120 characters, as she writes it
 * @param pronouns at most 40 characters, or null
 * @param zone     the zone she sees times in
 * @param locale   the language she reads
 */
public record Profile(String name, String pronouns, ZoneId zone, Locale locale) {

    /** Checked and tidied. @throws Refused at the inputs {@code name}, {@code pronouns} and {@code zone} */
    Profile checked() {
        Findings findings = new Findings();
        String plainName = findings.read(() -> checkedName(name));
        String plainPronouns = pronouns == null || pronouns.isBlank() ? null : pronouns.strip();
        if (plainPronouns != null && (plainPronouns.length() > 40 || hasControl(plainPronouns))) {
            findings.add(Refused.input("pronouns", "identity.pronouns", 40));
        }
        if (zone == null) {
            findings.add(Refused.input("zone", "identity.zone"));
        }
        findings.enforce();
        return new Profile(plainName, plainPronouns, zone, locale == null ? Locale.ENGLISH : locale);
    }

    /** @throws Refused at the input {@code name} */
    static String checkedName(String name) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > 120 || hasControl(plain)) {
            throw Refused.input("name", "identity.name", 120);
        }
        return plain;
    }

    /** Line breaks above all: a name goes into the heads of mails. */
    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
