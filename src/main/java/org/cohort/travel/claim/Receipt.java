package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.grant.CostLine;

/**
 * The proof of one expense: a file, or her word where there is none, and what it says in the currency that was paid in. The same file is
 * never a receipt twice (rule G9). What it is worth in the grant's currency stands beside it, with the rate of its day and where that is from.
 */
@Entity
@Table(name = "receipt")
public class Receipt extends Stored {

    @Column(name = "claim_id", updatable = false)
    private Long claimId;

    @Column(name = "cost_line_id", updatable = false)
    private Long costLineId;

    @Column(name = "file_public_id", updatable = false)
    private String filePublicId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "vendor")
    private String vendor;

    @Embedded
    private Amount amount;

    @Column(name = "spent_on")
    private LocalDate spentOn;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "rate", precision = 38, scale = 20)
    private BigDecimal rate;

    @Column(name = "rate_on")
    private LocalDate rateOn;

    @Column(name = "rate_source")
    private String rateSource;

    @Column(name = "worth")
    private BigDecimal worth;

    protected Receipt() {
    }

    /** @param file null for a statement @param reason of a statement: why there is no receipt; else null */
    Receipt(Claim claim, CostLine line, FileInfo file, String vendor, Amount amount, LocalDate spentOn, String reason) {
        this.claimId = claim.id();
        this.costLineId = line.id();
        this.filePublicId = file == null ? null : file.publicId();
        this.sha256 = file == null ? null : file.sha256();
        this.vendor = vendor;
        this.amount = amount;
        this.spentOn = spentOn;
        this.reason = reason;
    }

    /** Puts what it is worth by this rate. @param by null where none is known: it is worth nothing then, until one is */
    void rate(ExchangeRate by) {
        worth = by == null ? null : by.of(amount).value();
        boolean foreign = by != null && !by.from().equals(by.to());
        rate = foreign ? by.rate() : null;
        rateOn = foreign ? by.on() : null;
        rateSource = foreign ? by.source() : null;
    }

    public Long claimId() {
        return claimId;
    }

    public Long costLineId() {
        return costLineId;
    }

    /** Null for a statement. */
    public String filePublicId() {
        return filePublicId;
    }

    public String vendor() {
        return vendor;
    }

    /** As it was paid, in whatever currency. */
    public Amount amount() {
        return amount;
    }

    public LocalDate spentOn() {
        return spentOn;
    }

    /** Why there is no receipt; null where there is one. */
    public String reason() {
        return reason;
    }

    public boolean isStatement() {
        return filePublicId == null;
    }

    /** Whether it is known what it is worth in the grant's currency. */
    public boolean isRated() {
        return worth != null;
    }

    /** What it is worth in the grant's currency; null while no rate is known. */
    public Amount worth(Currency currency) {
        return worth == null ? null : Amount.of(worth, currency);
    }

    /** By which rate; null in the grant's own currency, and while none is known. */
    public ExchangeRate rate(Currency currency) {
        return rate == null ? null : new ExchangeRate(amount.currency(), currency, rate.stripTrailingZeros(), rateOn, rateSource);
    }
}
