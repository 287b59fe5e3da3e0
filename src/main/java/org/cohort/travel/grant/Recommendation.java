package org.cohort.travel.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Stored;

/** Why she should go, said by her mentor or her coordinator (rule G4). */
@Entity
@Table(name = "recommendation")
public class Recommendation extends Stored {

    @ManyToOne(optional = false)
    @JoinColumn(name = "grant_id", updatable = false)
    private Grant grant;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "acting_role", updatable = false)
    private Role actingRole;

    @Column(name = "welcomed_by")
    private String welcomedBy;

    @Column(name = "words")
    private String words;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Recommendation() {
    }

    Recommendation(Grant grant, Role actingRole) {
        this.grant = grant;
        this.actingRole = actingRole;
    }

    void give(Long account, RecommendationInput input, Instant now) {
        accountId = account;
        welcomedBy = input.welcomedBy();
        words = input.words().strip();
        givenAt = now;
    }

    public Long accountId() {
        return accountId;
    }

    /** MENTOR or COORDINATOR: in which of her roles she spoke. */
    public Role actingRole() {
        return actingRole;
    }

    /** Who looks after her there; null where nobody was named. */
    public String welcomedBy() {
        return welcomedBy;
    }

    public String words() {
        return words;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
