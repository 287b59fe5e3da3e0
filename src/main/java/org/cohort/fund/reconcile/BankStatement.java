package org.cohort.fund.reconcile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.fund.bank.BankVault;
import org.cohort.kernel.persistence.Stored;

/** A bank's file from its upload until it is settled, sealed: it names people and payments that are nobody's business here. */
@Entity
@Table(name = "bank_statement")
public class BankStatement extends Stored {

    private static final int LONGEST_NAME = 200;

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "sealed", updatable = false)
    private String sealed;

    @Column(name = "key_id", updatable = false)
    private String keyId;

    @Column(name = "layout")
    private String layout;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by", updatable = false)
    private Long uploadedBy;

    /** For the persistence provider. */
    protected BankStatement() {
    }

    BankStatement(Long fundId, String name, String text, Layout guessed, BankVault vault, Long by, Instant now) {
        this.fundId = fundId;
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        this.layout = guessed.plain();
        this.uploadedBy = by;
        this.uploadedAt = now;
        BankVault.Sealed done = vault.seal(owner(), text);
        this.sealed = done.content();
        this.keyId = done.key();
    }

    private String owner() {
        return "statement " + publicId();
    }

    String text(BankVault vault) {
        return vault.open(owner(), new BankVault.Sealed(keyId, sealed));
    }

    Layout layout() {
        return Layout.of(layout);
    }

    void layout(Layout said) {
        layout = said.plain();
    }

    Long fundId() {
        return fundId;
    }

    String name() {
        return name;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
