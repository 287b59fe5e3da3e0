package org.cohort.fund;

import org.cohort.kernel.money.Amount;

/** What one fund pays of something. */
public record Portion(Long fundId, Amount amount) {
}
