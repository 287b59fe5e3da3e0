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

    @Column(name = "held_by")
    private Long heldBy;

    @Column(name = "held_why")
    private String heldWhy;

    @Column(name = "reason")
    private String reason;

    @Column(name = "ruled")
    private boolean ruled;

    @Column(name = "is_untold")
    private boolean untold;

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
        heldBy = null;
    }

    /** An organizer holds what is authorized. */
    void holdByHand(Long organizer, String why) {
        heldBy = organizer;
        heldFor = null;
        heldWhy = cut(why);
    }

    /** It is to be paid as it was before she held it; who held it is kept, as she does not release it then. */
    void letGo() {
        heldWhy = null;
    }

    /**
     * While an organizer holds it, or its money is on its way, an outcome moves nothing: it is noted, for when she lets it go, or it comes back.
     * What was authorized and still is stays so by whom it was. @param outcome null where none counts
     */
    void outcomeMeanwhile(EvaluationOutcome outcome, boolean paysOut, Long by, Instant now) {
        if (!paysOut) {
            authorizedAt = null;
        } else if (!isAuthorized()) {
            authorizedBy = by;
            authorizedAt = now;
        }
        heldFor = paysOut ? null : outcome;
    }

    /** Whether money was sent, or promised to the bank, for it: an outcome can't stop that any more. */
    boolean isOnItsWay() {
        return state == InstallmentState.IN_PAYMENT || state == InstallmentState.PAID || state == InstallmentState.FAILED;
    }

    /** Whether an organizer holds it by hand. */
    boolean isHeldByHand() {
        return state == InstallmentState.HELD && heldBy != null;
    }

    /** Whether an outcome or a ruling says that it is paid. */
    boolean isAuthorized() {
        return authorizedAt != null && heldFor() == null;
    }

    /** An outcome decides about it from now on; null for none. What an organizer once held by hand is over. */
    void heldFor(EvaluationOutcome outcome) {
        heldFor = outcome;
        heldBy = null;
    }

    /** An organizer decided that it is paid. @param words why, for the intern */
    void rule(String words) {
        ruled = true;
        reason(words);
    }

    /** Why an organizer decided so; empty where nothing was said. */
    String ruling() {
        return reason == null ? "" : reason;
    }

    /** A later ruling about the evaluation counts instead. */
    void unrule() {
        ruled = false;
    }

    boolean isRuled() {
        return ruled;
    }

    /** Whether an outcome authorized or holds it that its intern must not know yet. */
    boolean isUntold() {
        return untold;
    }

    void untold(boolean now) {
        untold = now;
    }

    /** As it is shown to her: what she must not know yet changes nothing. */
    public InstallmentState shown() {
        return untold && (state == InstallmentState.AUTHORIZED || state == InstallmentState.HELD || state == InstallmentState.IN_PAYMENT) ? InstallmentState.SCHEDULED : state;
    }

    /** Why it was cancelled or did not arrive. */
    void reason(String words) {
        reason = cut(words);
    }

    private static String cut(String words) {
        return words == null || words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    /** Another amount. @throws IllegalStateException when it is not just scheduled any more */
    void correct(Amount to) {
        if (state != InstallmentState.SCHEDULED) {
            throw new IllegalStateException("it is authorized as it is");
        }
        amount = to;
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

    /**
     * The key of why it is not paid yet; null where there is nothing to say. The intern reads it in other words: what a mentor said may not be hers to
     * read yet, and nothing is decided against her (B20, B21).
     */
    public String why(boolean self) {
        String who = self ? "installment.why.self." : "installment.why.";
        InstallmentState at = self ? shown() : state;
        return switch (at) {
            case SCHEDULED -> who + (stage == PayMoment.START ? "START" : "SCHEDULED");
            case HELD -> who + (heldFor() == null ? "HELD.HAND" : self ? "HELD" : "HELD." + heldFor);
            case AUTHORIZED, IN_PAYMENT, PAID, FAILED -> who + at;
            default -> null;
        };
    }

    /** Why it failed, was cancelled or is held by hand; null in every other state, and where she must not know of it yet. */
    public String reason(boolean self) {
        boolean tells = !self || shown() == state;
        return isHeldByHand() ? tells ? heldWhy : null : state == InstallmentState.FAILED || state == InstallmentState.CANCELLED ? reason : null;
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

    /** Who holds it by hand, or let it go since it was authorized; null where nobody did. */
    Long heldBy() {
        return heldBy;
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
