package org.cohort.travel.claim;

import java.util.Currency;
import java.util.List;
import org.cohort.fund.batch.Exchanged;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/**
 * How a claim's money is on its way, for the claim's page.
 *
 * @param grant     the grant's public id
 * @param batch     the payment batch it is in or was paid with, for who may see batches; else null
 * @param fund      the public id of the fund that sends it, for who may collect it now; else null
 * @param collect   whether she can; null where nobody asks her to
 * @param reference to send it with, or with which it was sent; null before it is released
 * @param exchanged what is sent in another currency than the fund's, by the rate that was fixed at release; null before, and in the fund's own
 * @param about     what that would be by the last rate; null where it is fixed, in the fund's own currency, and while no rate is known
 * @param payout    in which currency she gets it
 * @param choices   the currencies she can choose; empty for everybody else, and once it is collected into a batch
 * @param failed    why it did not arrive; null in every other state
 * @param next      after it did not arrive, for her: who sends it again, by name, empty where nobody keeps the fund; else null
 */
public record ClaimPayment(String grant, LiveLines.Live batch, String fund, Verdict collect, String reference, Exchanged exchanged, Amount about, Currency payout,
                           List<Currency> choices, String failed, String next) {
}
