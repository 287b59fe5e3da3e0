package org.cohort.travel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.policy.PerDiem;

/** A day's meals claimed by the fund's rate, without receipts, with what they came to. */
@Entity
@Table(name = "claim_day")
public class ClaimDay extends Stored {

    @Column(name = "claim_id", updatable = false)
    private Long claimId;

    @Column(name = "cost_line_id", updatable = false)
    private Long costLineId;

    @Column(name = "away_on", updatable = false)
    private LocalDate awayOn;

    @Column(name = "breakfast", updatable = false)
    private boolean breakfast;

    @Column(name = "lunch", updatable = false)
    private boolean lunch;

    @Column(name = "dinner", updatable = false)
    private boolean dinner;

    @Column(name = "percent", updatable = false)
    private int percent;

    @Embedded
    private Amount amount;

    protected ClaimDay() {
    }

    ClaimDay(Claim claim, CostLine line, PerDiem.Due due) {
        this.claimId = claim.id();
        this.costLineId = line.id();
        this.awayOn = due.day().date();
        this.breakfast = due.day().breakfast();
        this.lunch = due.day().lunch();
        this.dinner = due.day().dinner();
        this.percent = due.percent();
        this.amount = due.amount();
    }

    Long costLineId() {
        return costLineId;
    }

    PerDiem.Due due() {
        return new PerDiem.Due(new PerDiem.Day(awayOn, breakfast, lunch, dinner), percent, amount);
    }
}
