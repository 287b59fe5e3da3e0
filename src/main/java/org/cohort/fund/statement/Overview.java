package org.cohort.fund.statement;

import java.util.Currency;
import java.util.List;
import org.cohort.kernel.money.Amount;

/**
 * Where the stipends of some funds stand.
 *
 * @param currencies by their codes; empty where there is no installment
 * @param rows       one for each step, each as long as the currencies: they are never added together (rule M1)
 */
public record Overview(List<Currency> currencies, List<Row> rows) {

    /** How far an installment is, as whoever pays sees it. */
    public enum Step { SCHEDULED, HELD, AUTHORIZED, IN_BATCH, RELEASED, PAID, CONFIRMED, FAILED }

    /** One step's sums. */
    public record Row(Step step, List<Cell> cells) {
    }

    /** One step's sum of one currency. @param count of how many installments */
    public record Cell(Amount sum, long count) {
    }
}
