package org.cohort.fund.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** One payment of a batch. While it counts, its subject is in no other line: the database sees to it. */
@Entity
@Table(name = "batch_line")
public class BatchLine extends Stored {

    private static final int LONGEST = 500;
    private static final int LONGEST_TITLE = 300;

    @Column(name = "batch_id", updatable = false)
    private Long batchId;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_public_id", updatable = false)
    private String subjectPublicId;

    @Column(name = "payee_id", updatable = false)
    private Long payeeId;

    @Column(name = "authorized_by", updatable = false)
    private Long authorizedBy;

    @Column(name = "title", updatable = false)
    private String title;

    @Embedded
    private Amount amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LineState state = LineState.OPEN;

    @Column(name = "reason")
    private String reason;

    @Column(name = "reference")
    private String reference;

    @Column(name = "live_subject")
    private String liveSubject;

    @Embedded
    private Exchanged exchanged;

    /** For the persistence provider. */
    protected BatchLine() {
    }

    BatchLine(Long batchId, Payable of) {
        this.batchId = batchId;
        this.subjectType = of.type();
        this.subjectPublicId = of.id();
        this.payeeId = of.payee();
        this.authorizedBy = of.authorizedBy();
        this.title = cut(of.title(), LONGEST_TITLE);
        this.amount = of.amount();
        this.liveSubject = of.key();
    }

    /** @param by the rate into the payee's currency; null where she gets the fund's */
    void released(String newReference, ExchangeRate by) {
        reference = newReference;
        exchanged = by == null ? null : new Exchanged(amount, by);
    }

    /** Null where its payee gets it in the fund's currency, and before it is released. */
    Exchanged exchanged() {
        return exchanged == null || !exchanged.isThere() ? null : exchanged;
    }

    /** What is sent: in the payee's currency. The fund's ledger has {@link #amount()}. */
    Amount sent() {
        return exchanged() == null ? amount : exchanged().sent();
    }

    void paid() {
        state = LineState.PAID;
    }

    void failed(String why) {
        end(LineState.FAILED);
        reason = cut(why, LONGEST);
    }

    private static String cut(String words, int longest) {
        return words == null || words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    void drop() {
        end(LineState.DROPPED);
    }

    private void end(LineState how) {
        state = how;
        liveSubject = null;
    }

    Long batchId() {
        return batchId;
    }

    String subjectType() {
        return subjectType;
    }

    String subjectPublicId() {
        return subjectPublicId;
    }

    Long payeeId() {
        return payeeId;
    }

    Long authorizedBy() {
        return authorizedBy;
    }

    String title() {
        return title;
    }

    Amount amount() {
        return amount;
    }

    LineState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    String reference() {
        return reference;
    }
}
