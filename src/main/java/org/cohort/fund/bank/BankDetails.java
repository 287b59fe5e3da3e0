package org.cohort.fund.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** The sealed bank account of a person, or the one a fund pays from. */
@Entity
@Table(name = "bank_details")
public class BankDetails extends Stored {

    /** What the audit trail calls it. */
    static final String SUBJECT = "bank";

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "country")
    private String country;

    @Column(name = "last_characters")
    private String last;

    @Column(name = "sealed")
    private String sealed;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "unneeded_since")
    private Instant unneededSince;

    /** For the persistence provider. */
    protected BankDetails() {
    }

    private BankDetails(Long accountId, Long fundId) {
        this.accountId = accountId;
        this.fundId = fundId;
    }

    static BankDetails ofPerson(Long account) {
        return new BankDetails(account, null);
    }

    static BankDetails ofFund(Long fund) {
        return new BankDetails(null, fund);
    }

    void give(BankAccount account, BankVault vault, Instant now) {
        country = account.country();
        last = account.last();
        givenAt = now;
        unneededSince = null;
        seal(account, vault);
    }

    private void seal(BankAccount account, BankVault vault) {
        BankVault.Sealed done = vault.seal(owner(), account.plain());
        sealed = done.content();
        keyId = done.key();
    }

    BankAccount open(BankVault vault) {
        return BankAccount.of(vault.open(owner(), new BankVault.Sealed(keyId, sealed)));
    }

    void sealAnew(BankVault vault) {
        seal(open(vault), vault);
    }

    private String owner() {
        return accountId == null ? "fund " + fundId : "account " + accountId;
    }

    void needed() {
        unneededSince = null;
    }

    void unneeded(Instant now) {
        unneededSince = now;
    }

    Long accountId() {
        return accountId;
    }

    Long fundId() {
        return fundId;
    }

    String country() {
        return country;
    }

    String last() {
        return last;
    }

    String keyId() {
        return keyId;
    }

    Instant givenAt() {
        return givenAt;
    }

    /** Since when nothing is to be paid to her; null while something is. */
    Instant unneededSince() {
        return unneededSince;
    }
}
