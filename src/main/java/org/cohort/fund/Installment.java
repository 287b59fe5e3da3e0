package org.cohort.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.rules.PayMoment;

/**
 * A part of an intern's stipend (rule I3): scheduled with the internship, authorized by what her mentor's evaluation
 * of the stage says, paid from a fund, confirmed by her.
 */
@Entity
@Table(name = "installment")
public class Installment extends Stored {

    private static final int LONGEST_REASON = 500;

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "fund_id")
    private Long fundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private PayMoment stage;

    @Embedded
    private Amount amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private InstallmentState state = InstallmentState.SCHEDULED;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "authorized_at")
    private Instant authorizedAt;

    @Column(name = "authorized_by")
    private Long authorizedBy;

    @Column(name = "failed_by")
    private Long failedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_for")
    private EvaluationOutcome heldFor;

    @Column(name = "reason")
    private String reason;

    @Column(name = "ruled")
    private boolean ruled;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Installment() {
    }

    Installment(Long internshipId, Long accountId, Long fundId, PayMoment stage, Amount amount, LocalDate dueOn, Instant now) {
        this.internshipId = internshipId;
        this.accountId = accountId;
        this.fundId = fundId;
        this.stage = stage;
        this.amount = amount;
        this.dueOn = dueOn;
        this.createdAt = now;
    }

    void moveTo(InstallmentState to) {
        state = to;
    }

    void authorized(Long by, Instant now) {
        authorizedBy = by;
        authorizedAt = now;
    }

    void heldFor(EvaluationOutcome outcome) {
        heldFor = outcome;
    }

    /** An organizer decided that it is paid. */
    void rule() {
        ruled = true;
    }

    boolean isRuled() {
        return ruled;
    }

    /** Why it was cancelled or did not arrive. */
    void reason(String words) {
        reason = words == null || words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    /** Only while it is scheduled. */
    void dueOn(LocalDate day) {
        dueOn = day;
    }

    void failed(Long by) {
        failedBy = by;
    }

    /** Only while nothing is held on another fund. */
    void payFrom(Long fund) {
        if (!isOpen()) {
            throw new IllegalStateException("money is held on another fund");
        }
        fundId = fund;
    }

    /** Whether nothing was sent for it and nothing is on its way. */
    boolean isOpen() {
        return state == InstallmentState.SCHEDULED || state == InstallmentState.HELD || state == InstallmentState.AUTHORIZED;
    }

    /** The outcome it is held for; null where it isn't. */
    public EvaluationOutcome heldFor() {
        return state == InstallmentState.HELD ? heldFor : null;
    }

    /** Null where there is none. */
    public String reason() {
        return reason;
    }

    public InstallmentState state() {
        return state;
    }

    public Long internshipId() {
        return internshipId;
    }

    public Long accountId() {
        return accountId;
    }

    /** Null while the program has no fund for stipends. */
    public Long fundId() {
        return fundId;
    }

    /** Whose evaluation or ruling authorized it; null before. She does not pay it (rule G11). */
    public Long authorizedBy() {
        return authorizedBy;
    }

    /** Who said last that the money did not arrive; null when nobody did. */
    public Long failedBy() {
        return failedBy;
    }

    public PayMoment stage() {
        return stage;
    }

    public Amount amount() {
        return amount;
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}
