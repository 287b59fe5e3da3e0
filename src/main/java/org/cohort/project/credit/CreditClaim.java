package org.cohort.project.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Somebody says of an archive's entry: this was me. */
@Entity
@Table(name = "credit_claim")
public class CreditClaim extends Stored {

    @Column(name = "credit_id")
    private Long creditId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CreditClaimState state = CreditClaimState.SUBMITTED;

    @Column(name = "message")
    private String message;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CreditClaim() {
    }

    CreditClaim(Long creditId, Long accountId, String message, Instant now) {
        this.creditId = creditId;
        this.accountId = accountId;
        this.message = message;
        this.createdAt = now;
    }

    void move(CreditClaimState to) {
        state = to;
    }

    void says(String words) {
        message = words;
    }

    /** What she wrote may tell a name that is withheld. */
    void forget() {
        message = "";
    }

    Long creditId() {
        return creditId;
    }

    Long accountId() {
        return accountId;
    }

    CreditClaimState state() {
        return state;
    }

    /** How the organizers can tell that it is she; empty once it is forgotten. */
    String message() {
        return message;
    }
}
