package org.cohort.travel.board.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cohort.kernel.money.Amount;

/**
 * A budget's slider: numbers as an input of the browser wants them.
 *
 * @param most  its end: all that is free, or the budget where that is more
 * @param step  such that the keyboard passes it in 200 of them at most
 * @param digits of the currency
 */
public record Slider(String value, String most, String step, int digits) {

    private static final int STEPS = 200;

    static Slider of(Amount free, Amount budget) {
        int digits = Math.max(0, free.currency().getDefaultFractionDigits());
        BigDecimal most = free.max(budget).value();
        BigDecimal step = most.divide(BigDecimal.valueOf(STEPS), digits, RoundingMode.UP).max(BigDecimal.ONE.movePointLeft(digits));
        return new Slider(budget.value().toPlainString(), most.toPlainString(), step.toPlainString(), digits);
    }
}
