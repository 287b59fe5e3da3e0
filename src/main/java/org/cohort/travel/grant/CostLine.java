package org.cohort.travel.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.CostCategory;
import org.cohort.travel.policy.Ask;

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

    @Embedded
    private CostPlan plan;

    @Column(name = "evidence_id")
    private String evidenceId;

    @Column(name = "evidence_sha256")
    private String evidenceSha256;

    @Column(name = "approved")
    private BigDecimal approved;

    @Column(name = "fund_id")
    private Long fundId;

    @Column(name = "claimed")
    private BigDecimal claimed;

    @Column(name = "authorized")
    private BigDecimal authorized;

    @Enumerated(EnumType.STRING)
    @Column(name = "ruling")
    private Ruling ruling;

    @Column(name = "ruling_note")
    private String rulingNote;

    @Column(name = "reduced")
    private BigDecimal reduced;

    protected CostLine() {
    }

    CostLine(Grant grant, int position, CostCategory category, String description, CostPlan plan) {
        this.grant = grant;
        this.position = position;
        this.category = category;
        this.description = description;
        this.plan = plan;
        this.currency = plan.currency();
        this.estimated = plan.asked().value();
    }

    /** A cost the fund is asked for alone. */
    CostLine(Grant grant, int position, CostCategory category, String description, Amount estimated) {
        this(grant, position, category, description, CostPlan.of(estimated));
    }

    /** Puts what is asked for now in place of what was; receipts and rulings stay with the line. */
    void ask(CostLine now) {
        position = now.position;
        category = now.category;
        description = now.description;
        estimated = now.estimated;
        plan = now.plan;
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

    /** What it costs and who pays for it (rule G1). */
    public CostPlan plan() {
        CostPlan known = plan == null ? null : plan.in(currency);
        return known == null ? CostPlan.of(estimated()) : known;
    }

    /** Puts the file that shows what it costs. */
    void prove(FileInfo file) {
        evidenceId = file.publicId();
        evidenceSha256 = file.sha256();
    }

    /** The public id of the quote's file, or null. */
    public String evidenceId() {
        return evidenceId;
    }

    String evidenceSha256() {
        return evidenceSha256;
    }

    /** As the fund's rules look at it. */
    public Ask ask() {
        CostPlan now = plan();
        return new Ask(category, now.whole(), estimated(), now.quoted(), now.quotedUntil(), evidenceId != null);
    }

    /** What the fund is asked for. */
    public Amount estimated() {
        return amount(estimated);
    }

    /** What the offer grants; null before there is one. */
    public Amount approved() {
        return amount(approved);
    }

    /** The fund that pays it where it isn't the grant's own (rule G1); null where it is, and before an offer. */
    public Long fundId() {
        return fundId;
    }

    /** What her receipts and days sum up to, in the grant's currency; null before the first. */
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

    /** What it was reduced to; null where it was not. */
    public Amount reduced() {
        return amount(reduced);
    }

    /** Why it was reduced, queried or refused; null for no words. */
    public String rulingNote() {
        return rulingNote;
    }

    /** What would be paid as the ruling stands now. */
    public Amount payable() {
        return Payable.of(estimated(), approved(), claimed(), ruling, reduced());
    }

    /** What can be paid of it at most, whatever the ruling. */
    public Amount most() {
        return Payable.most(estimated(), approved(), claimed());
    }

    /** What she can still claim of it (rule G9). */
    public Amount left() {
        return approved == null ? Amount.zero(currency) : approved().minus(most());
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

    void payFrom(Long fund) {
        fundId = fund;
    }

    /** Puts what the receipts sum up to. What was ruled about another sum no longer counts; of the same sum it does. For the claim alone. */
    public void claim(Amount sum) {
        if (!sum.equals(claimed())) {
            claimed = sum.value();
            unrule();
        }
    }

    /** Nothing is claimed any more. For the claim alone. */
    public void unclaim() {
        claimed = null;
        unrule();
    }

    /** It is to be looked at anew: what proves it is another, or she answered. For the claim alone. */
    public void unrule() {
        rule(null, null, null);
    }

    /** For the claim alone. */
    public void rule(Ruling word, String note) {
        rule(word, null, note);
    }

    /** For the claim alone. @param to what it is reduced to; null unless it is */
    public void rule(Ruling word, Amount to, String note) {
        ruling = word;
        reduced = to == null ? null : to.value();
        rulingNote = note;
    }

    /** Fixes what is paid. For the claim alone. */
    public void authorize() {
        authorized = payable().value();
    }

    /** Nothing is fixed any more: it is ruled on again. For the claim alone. */
    public void unauthorize() {
        authorized = null;
    }

    private Amount amount(BigDecimal value) {
        return value == null ? null : Amount.of(value, currency);
    }
}
