package org.cohort.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.cohort.kernel.persistence.Stored;

/** A sponsor's money for one purpose of one program, in one currency. Its row is the lock of its ledger. */
@Entity
@Table(name = "fund")
public class Fund extends Stored {

    @Column(name = "name")
    private String name;

    @Column(name = "sponsor")
    private String sponsor;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private FundPurpose purpose;

    @Column(name = "currency")
    private Currency currency;

    @Column(name = "program_id")
    private Long programId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Fund() {
    }

    Fund(String slug, String name, String sponsor, FundPurpose purpose, Currency currency, Long programId, Instant now) {
        usePublicId(slug);
        this.name = name;
        this.sponsor = sponsor;
        this.purpose = purpose;
        this.currency = currency;
        this.programId = programId;
        this.createdAt = now;
    }

    FundRef ref() {
        return new FundRef(id(), publicId(), name, sponsor, currency, programId, purpose);
    }

    public String name() {
        return name;
    }

    public Currency currency() {
        return currency;
    }

    public Long programId() {
        return programId;
    }

    public FundPurpose purpose() {
        return purpose;
    }
}
