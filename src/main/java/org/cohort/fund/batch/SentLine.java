package org.cohort.fund.batch;

import org.cohort.kernel.money.Amount;

/**
 * A payment that was released, as whoever hears from the bank about it must know it.
 *
 * @param batch the batch's public id
 * @param line  its own
 * @param amount that was sent, in its payee's currency
 * @param sent  whether it may have been sent: its batch was exported
 */
public record SentLine(String batch, String line, String reference, String title, Amount amount, LineState state, boolean sent) {
}
