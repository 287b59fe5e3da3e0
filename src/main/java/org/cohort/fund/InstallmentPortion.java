package org.cohort.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** What one of several funds pays of an installment. All of an installment's together are exactly the installment. */
@Entity
@Table(name = "installment_portion")
public class InstallmentPortion extends Stored {

    @Column(name = "installment_id", updatable = false)
    private Long installmentId;

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "place", updatable = false)
    private int place;

    @Embedded
    private Amount amount;

    /** For the persistence provider. */
    protected InstallmentPortion() {
    }

    InstallmentPortion(Long installmentId, Long fundId, int place, Amount amount) {
        this.installmentId = installmentId;
        this.fundId = fundId;
        this.place = place;
        this.amount = amount;
    }

    Portion portion() {
        return new Portion(fundId, amount);
    }
}
