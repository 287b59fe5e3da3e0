package org.cohort.travel.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** One cost of a trip with its four amounts (rule G3): estimated, approved, claimed, authorized, all in the grant's currency. */
@Entity
@Table(name = "cost_line")
public class CostLine extends Stored {

    @ManyToOne(optional = false)
    @JoinColumn(name = "grant_id", updatable = false)
    private Grant grant;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private CostCategory category;

    @Column(name = "description")
    private String description;

    @Column(name = "currency")
    private Currency currency;

    @Column(name = "estimated")
    private BigDecimal estimated;

    @Column(name = "approved")
    private BigDecimal approved;

    @Column(name = "claimed")
    private BigDecimal claimed;

    @Column(name = "authorized")
    private BigDecimal authorized;

    @Enumerated(EnumType.STRING)
    @Column(name = "ruling")
    private Ruling ruling;

    @Column(name = "ruling_note")
    private String rulingNote;

    protected CostLine() {
    }

    CostLine(Grant grant, int position, CostCategory category, String description, Amount estimated) {
        this.grant = grant;
        this.position = position;
        this.category = category;
        this.description = description;
        this.currency = estimated.currency();
        this.estimated = estimated.value();
    }

    /** Puts what is asked for now in place of what was; receipts and rulings stay with the line. */
    void ask(CostLine now) {
        position = now.position;
        category = now.category;
        description = now.description;
        estimated = now.estimated;
    }

    int position() {
        return position;
    }

    public CostCategory category() {
        return category;
    }

    public String description() {
        return description;
    }

    public Amount estimated() {
        return amount(estimated);
    }

    /** What the offer grants; null before there is one. */
    public Amount approved() {
        return amount(approved);
    }

    /** What her receipts sum up to; null before the first. */
    public Amount claimed() {
        return amount(claimed);
    }

    /** What is paid; null before the claim is authorized. */
    public Amount authorized() {
        return amount(authorized);
    }

    /** Null while there is none. */
    public Ruling ruling() {
        return ruling;
    }

    /** Why it was queried or refused; null for no words. */
    public String rulingNote() {
        return rulingNote;
    }

    /** What would be paid as the ruling stands now. */
    public Amount payable() {
        return Payable.of(estimated(), approved(), claimed(), ruling);
    }

    /** Whether something of it was granted. */
    public boolean isGranted() {
        return approved != null && approved.signum() > 0;
    }

    /** Whether something of it is claimed. */
    public boolean isClaimed() {
        return claimed != null && claimed.signum() > 0;
    }

    void approve(Amount amount) {
        approved = amount == null ? null : amount.value();
    }

    /** Puts what the receipts sum up to. What was ruled about another sum no longer counts. For the claim alone. */
    public void claim(Amount sum) {
        claimed = sum.value();
        ruling = null;
        rulingNote = null;
    }

    /** Nothing is claimed any more. For the claim alone. */
    public void unclaim() {
        claimed = null;
        ruling = null;
        rulingNote = null;
    }

    /** For the claim alone. */
    public void rule(Ruling word, String note) {
        ruling = word;
        rulingNote = note;
    }

    /** Fixes what is paid. For the claim alone. */
    public void authorize() {
        authorized = payable().value();
    }

    private Amount amount(BigDecimal value) {
        return value == null ? null : Amount.of(value, currency);
    }
}
