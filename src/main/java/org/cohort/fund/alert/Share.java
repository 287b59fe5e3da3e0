package org.cohort.fund.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cohort.kernel.money.Amount;

/**
 * How much of what a fund had to give is gone or spoken for.
 *
 * @param had  what it received and still had when its period began; nothing is shared of nothing
 * @param used reserved, committed and paid
 */
public record Share(Amount had, Amount used) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it is at least so many per cent, to the last cent. */
    public boolean reaches(int percent) {
        return had.isPositive() && used.value().multiply(HUNDRED).compareTo(had.value().multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    /** In whole per cent, rounded down: 100 means that nothing is left. */
    public int percent() {
        return had.isPositive() ? Math.max(0, used.value().multiply(HUNDRED).divide(had.value(), 0, RoundingMode.DOWN).intValue()) : 0;
    }
}
