package org.cohort.travel.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.ConferenceInput;

/** A conference as somebody of a community proposed it. What was proposed stays as it was, whatever is made of it. */
@Entity
@Table(name = "conference_proposal")
public class ConferenceProposal extends Stored {

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "program_id", updatable = false)
    private Long programId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "city", updatable = false)
    private String city;

    @Column(name = "country", updatable = false)
    private String country;

    @Column(name = "zone", updatable = false)
    private String zone;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "website", updatable = false)
    private String website;

    @Column(name = "about", updatable = false)
    private String about;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProposalState state = ProposalState.PROPOSED;

    @Column(name = "conference")
    private String conference;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected ConferenceProposal() {
    }

    /** @param input checked */
    ConferenceProposal(Long communityId, Long programId, Long accountId, ConferenceInput input, Instant now) {
        this.communityId = communityId;
        this.programId = programId;
        this.accountId = accountId;
        name = input.name().strip();
        city = input.city().strip();
        country = input.country();
        zone = input.zone();
        startsOn = LocalDate.parse(input.from());
        endsOn = LocalDate.parse(input.to());
        website = input.website();
        about = input.about();
        createdAt = now;
    }

    Long communityId() {
        return communityId;
    }

    /** Through which the proposer belongs to the community: its people decide. */
    Long programId() {
        return programId;
    }

    /** Who proposed it. */
    Long accountId() {
        return accountId;
    }

    ProposalState state() {
        return state;
    }

    /** The public id of the conference it became; null for none. */
    String conference() {
        return conference;
    }

    Instant createdAt() {
        return createdAt;
    }

    ConferenceInput input() {
        return new ConferenceInput(name, city, country, zone, startsOn, endsOn, website, about);
    }

    void move(ProposalState to) {
        state = to;
    }

    void became(String conferencePublicId) {
        conference = conferencePublicId;
    }
}
