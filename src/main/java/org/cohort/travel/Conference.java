package org.cohort.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.kernel.persistence.Stored;

/** A conference that people of a community go to. Its days are days in its own zone. */
@Entity
@Table(name = "conference")
public class Conference extends Stored {

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "program_id", updatable = false)
    private Long programId;

    @Column(name = "name")
    private String name;

    @Column(name = "city")
    private String city;

    @Column(name = "country")
    private String country;

    @Column(name = "zone")
    private ZoneId zone;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "website")
    private String website;

    @Column(name = "about")
    private String about;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Embedded
    private ConferenceFacts facts;

    protected Conference() {
    }

    Conference(String slug, Long communityId, Long programId, ConferenceInput input, Long createdBy, Instant now) {
        usePublicId(slug);
        this.communityId = communityId;
        this.programId = programId;
        this.createdBy = createdBy;
        this.createdAt = now;
        edit(input);
    }

    void edit(ConferenceInput input) {
        name = input.name().strip();
        city = input.city().strip();
        country = input.country();
        zone = ZoneId.of(input.zone());
        startsOn = input.startsOn();
        endsOn = input.endsOn();
        website = input.website();
        about = input.about();
    }

    public Long communityId() {
        return communityId;
    }

    /** Whose people recorded it and keep it; the community's people in other programs look at it. */
    Long programId() {
        return programId;
    }

    /** Whether it takes place on other days, or elsewhere on the globe. */
    boolean isMoved(ConferenceInput input) {
        return !startsOn.equals(input.startsOn()) || !endsOn.equals(input.endsOn()) || !zone.getId().equals(input.zone());
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** What travellers need to know of it; never null. */
    ConferenceFacts facts() {
        return facts == null ? new ConferenceFacts() : facts;
    }

    void tell(ConferenceFacts told) {
        facts = told;
    }

    public ConferenceRef ref() {
        return new ConferenceRef(id(), publicId(), name, city, country, zone, startsOn, endsOn, communityId);
    }

    /** What a form shows to change it. */
    ConferenceInput input() {
        return new ConferenceInput(name, city, country, zone.getId(), startsOn, endsOn, website, about);
    }
}
