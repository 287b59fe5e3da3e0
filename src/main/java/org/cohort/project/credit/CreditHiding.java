package org.cohort.project.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** Somebody asks that a name in an archive be withheld. She needs no account, but her address is confirmed. */
@Entity
@Table(name = "credit_hiding")
public class CreditHiding extends Stored {

    @Column(name = "credit_id")
    private Long creditId;

    @Column(name = "email")
    private String email;

    @Column(name = "everywhere")
    private boolean everywhere;

    @Column(name = "message")
    private String message;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private HidingState state = HidingState.ASKED;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CreditHiding() {
    }

    /** @param message or null */
    CreditHiding(Long creditId, String email, boolean everywhere, String message, String tokenHash, Instant now) {
        this.creditId = creditId;
        this.email = email;
        this.everywhere = everywhere;
        this.message = message;
        this.tokenHash = tokenHash;
        this.createdAt = now;
    }

    void move(HidingState to) {
        state = to;
    }

    /** It is answered: who asked, and why, is nobody's business any more. */
    void forget() {
        email = null;
        message = null;
    }

    Long creditId() {
        return creditId;
    }

    /** Null once it is answered. */
    String email() {
        return email;
    }

    /** Whether every entry of this name in the program's archives is meant. */
    boolean isEverywhere() {
        return everywhere;
    }

    String message() {
        return message;
    }

    HidingState state() {
        return state;
    }
}
