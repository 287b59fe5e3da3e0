package org.cohort.fund.batch;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.cohort.kernel.access.Verdict;
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
 * @param payout       in which currency its payee gets it; null for the amount's own
 * @param hindrance    in lists, why it can't be collected yet; null where nothing keeps it from it
 */
public record Payable(String type, String id, Long payee, String title, Amount amount, LocalDate due, Long authorizedBy, String reference, Set<Long> funds,
                      Currency payout, Verdict hindrance) {

    /** In which currency its payee gets it. */
    public Currency sentIn() {
        return payout == null ? amount.currency() : payout;
    }

    /** Whether it can be collected now. */
    public boolean isReady() {
        return hindrance == null;
    }

    /** Of both. */
    public String key() {
        return type + ":" + id;
    }
}
