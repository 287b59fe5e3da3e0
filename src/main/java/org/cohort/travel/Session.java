package org.cohort.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.cohort.kernel.persistence.Stored;

/** Something that takes place at a conference: a keynote, a talk, a panel. */
@Entity(name = "ConferenceSession")
@Table(name = "session")
public class Session extends Stored {

    @Column(name = "conference_id", updatable = false)
    private Long conferenceId;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private SessionKind kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "room")
    private String room;

    @Column(name = "abstract")
    private String abstractText;

    @Column(name = "slides_url")
    private String slidesUrl;

    @Column(name = "recording_url")
    private String recordingUrl;

    protected Session() {
    }

    Session(Conference conference, SessionInput input) {
        conferenceId = conference.id();
        edit(input, conference.zone());
    }

    void edit(SessionInput input, ZoneId zone) {
        title = input.title().strip();
        kind = input.kind();
        startsAt = input.at(zone);
        minutes = input.length();
        room = input.room();
        abstractText = input.abstractText();
        slidesUrl = input.slidesUrl();
        recordingUrl = input.recordingUrl();
    }

    public Long conferenceId() {
        return conferenceId;
    }

    public String title() {
        return title;
    }

    public SessionKind kind() {
        return kind;
    }

    /** Null while the programme is not fixed. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When it is over; null while the programme is not fixed. */
    public Instant endsAt() {
        return startsAt == null ? null : startsAt.plusSeconds(60L * minutes);
    }

    /** As a story tells of it. @param conference the path of its conference */
    TravelDirectory.Heard heard(String conference) {
        return new TravelDirectory.Heard(title, conference + "/sessions/" + publicId(), slidesUrl, recordingUrl);
    }

    /** As a form shows it. */
    public SessionInput input(ZoneId zone) {
        return new SessionInput(title, kind, startsAt == null ? null : LocalDateTime.ofInstant(startsAt, zone), minutes, room, abstractText, slidesUrl, recordingUrl);
    }
}
