package org.cohort.travel.board.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cohort.kernel.money.Amount;

/**
 * A budget's slider: numbers as an input of the browser wants them.
 *
 * @param most  the largest budget: all that is free, or the budget where that is more
 * @param end   its end: whole steps, and so the largest budget or a part of a step more, for an input of the browser has no value between steps; what is beyond the largest budget stands for it
 * @param step  such that the keyboard passes it in 200 of them at most
 * @param digits of the currency
 */
public record Slider(String value, String most, String end, String step, int digits) {

    private static final int STEPS = 200;

    static Slider of(Amount free, Amount budget) {
        int digits = Math.max(0, free.currency().getDefaultFractionDigits());
        BigDecimal most = free.max(budget).value();
        BigDecimal step = most.divide(BigDecimal.valueOf(STEPS), digits, RoundingMode.UP).max(BigDecimal.ONE.movePointLeft(digits));
        BigDecimal end = most.divide(step, 0, RoundingMode.UP).multiply(step);
        BigDecimal value = budget.value().compareTo(most) == 0 ? end : budget.value();
        return new Slider(value.toPlainString(), most.toPlainString(), end.toPlainString(), step.toPlainString(), digits);
    }
}
