package org.cohort.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** Money that was sent to a person for one subject: at most one that did not fail (unique key on the attempt). */
@Entity
@Table(name = "payment")
public class Payment extends Stored {

    @Column(name = "fund_id")
    private Long fundId;

    @Column(name = "payee_id")
    private Long payeeId;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_public_id")
    private String subjectPublicId;

    @Embedded
    private Amount amount;

    @Column(name = "reference")
    private String reference;

    @Column(name = "attempt")
    private int attempt;

    @Column(name = "paid_by")
    private Long paidBy;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected Payment() {
    }

    Payment(Long fundId, Long payeeId, String subjectType, String subjectPublicId, Amount amount, int attempt, Long paidBy, Instant now) {
        this.fundId = fundId;
        this.payeeId = payeeId;
        this.subjectType = subjectType;
        this.subjectPublicId = subjectPublicId;
        this.amount = amount;
        this.attempt = attempt;
        this.paidBy = paidBy;
        this.paidAt = now;
        this.reference = reference(subjectPublicId, attempt);
    }

    /** What stands on a bank statement: short, without personal data, unique, and known before the money is sent. */
    static String reference(String subjectPublicId, int attempt) {
        return "COHORT-" + subjectPublicId.toUpperCase(java.util.Locale.ROOT) + (attempt == 1 ? "" : "-" + attempt);
    }

    void fail(Instant now) {
        failedAt = now;
    }

    boolean failed() {
        return failedAt != null;
    }

    int attempt() {
        return attempt;
    }

    Long fundId() {
        return fundId;
    }

    Amount amount() {
        return amount;
    }

    String reference() {
        return reference;
    }
}
