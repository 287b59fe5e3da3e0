package org.cohort.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/**
 * A session as typed.
 *
 * @param startsAt     in the conference's zone, such as {@code 2026-06-15T16:00}; null while it is not fixed
 * @param minutes      how long it takes
 * @param abstractText Markdown; null for none
 */
public record SessionInput(String title, SessionKind kind, String startsAt, String minutes, String room, String abstractText,
                           String slidesUrl, String recordingUrl) {

    private static final int LONGEST_MINUTES = 600;

    /** With its time known. @param startsAt null while it is not fixed */
    public SessionInput(String title, SessionKind kind, LocalDateTime startsAt, int minutes, String room, String abstractText, String slidesUrl,
                        String recordingUrl) {
        this(title, kind, startsAt == null ? null : startsAt.toString(), String.valueOf(minutes), room, abstractText, slidesUrl, recordingUrl);
    }

    /** Before it is held: nothing is recorded. */
    public SessionInput(String title, SessionKind kind, LocalDateTime startsAt, int minutes, String room, String abstractText, String slidesUrl) {
        this(title, kind, startsAt, minutes, room, abstractText, slidesUrl, null);
    }

    /** @throws Refused at every field that can't be right */
    SessionInput checked(Conference conference) {
        Findings findings = new Findings();
        findings.check(() -> Typed.text("sessionTitle", title, 300));
        findings.check(() -> Typed.required("kind", kind));
        findings.check(() -> checkTime(conference));
        findings.check(this::length);
        findings.check(() -> Typed.optional("room", room, 100));
        findings.check(() -> Typed.optional("abstract", abstractText, 20_000));
        findings.check(() -> Typed.link("slides", slidesUrl));
        findings.check(() -> Typed.link("recording", recordingUrl));
        findings.enforce();
        return this;
    }

    /** When it starts; null while that is not fixed. */
    Instant at(ZoneId zone) {
        return org.cohort.kernel.text.Typed.moment("startsAt", startsAt, zone);
    }

    int length() {
        return org.cohort.kernel.text.Typed.number("minutes", minutes, 1, LONGEST_MINUTES);
    }

    private void checkTime(Conference conference) {
        Instant at = at(conference.zone());
        LocalDate day = at == null ? null : LocalDate.ofInstant(at, conference.zone());
        if (day != null && (day.isBefore(conference.startsOn()) || day.isAfter(conference.endsOn()))) {
            throw Refused.input("startsAt", "session.outside", conference.startsOn(), conference.endsOn());
        }
    }
}
