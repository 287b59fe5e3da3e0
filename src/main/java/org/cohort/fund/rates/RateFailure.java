package org.cohort.fund.rates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** A value of a file that was not taken, and why. */
@Entity
@Table(name = "rate_failure")
public class RateFailure extends Stored {

    @Column(name = "import_id", updatable = false)
    private Long importId;

    @Column(name = "line", updatable = false)
    private int line;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "cell", updatable = false)
    private String cell;

    /** For the persistence provider. */
    protected RateFailure() {
    }

    RateFailure(Long importId, RateFile.Failure failure) {
        this.importId = importId;
        this.line = failure.line();
        this.reason = failure.reason().name();
        this.cell = failure.cell();
    }
}
