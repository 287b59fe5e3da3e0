package org.cohort.fund.batch;

import java.time.LocalDate;
import java.util.Set;
import org.cohort.kernel.money.Amount;

/**
 * Something that is authorized and can be paid.
 *
 * @param type         what the ledger calls such things, such as {@code installment}
 * @param id           its public id
 * @param title        such as "Maren Sandvik · midpoint · USD 2,750.00"
 * @param authorizedBy who authorized it; null for the system
 * @param reference    that its next payment will have; null in lists
 * @param funds        the keys of all funds that pay it; empty in lists
 */
public record Payable(String type, String id, Long payee, String title, Amount amount, LocalDate due, Long authorizedBy, String reference, Set<Long> funds) {

    /** Of both. */
    public String key() {
        return type + ":" + id;
    }
}
