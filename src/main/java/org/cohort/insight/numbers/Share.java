package org.cohort.insight.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of wholes, rounded the usual way. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {
    }

    /** Per cent with one digit behind the point; null where there is nothing to be a part of. */
    static BigDecimal percent(Long part, Long whole) {
        return part == null || whole == null || whole == 0 ? null : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** So many for each, with one digit behind the point; null where there are none. */
    static BigDecimal each(long all, Integer among) {
        return among == null || among == 0 ? null : BigDecimal.valueOf(all).divide(BigDecimal.valueOf(among), 1, RoundingMode.HALF_UP);
    }
}
