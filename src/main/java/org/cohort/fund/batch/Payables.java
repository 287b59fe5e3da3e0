package org.cohort.fund.batch;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundPurpose;
import org.cohort.kernel.access.Verdict;

/** One kind of things that can be paid in batches: any bean of this type is asked, in the batch's transaction, which has locked the batch. */
public interface Payables {

    /** What the ledger calls them. */
    String type();

    /** Those that a fund is to send the money for, in the order they are due, with what keeps them from it: none that is in a batch, and none of who asks. */
    List<Payable> waiting(Long fundId);

    /** Of what funds such things are paid: no others are asked for what waits. */
    FundPurpose purpose();

    /**
     * Where one stands and what it belongs to, for lists of them.
     *
     * @param path  of its page
     * @param about the internship's project, or the trip's conference: with the payee's address it tells people of one name apart
     * @param round the internship's round
     * @param payout in which currency its payee gets it, as long as it is not released; null for the amount's own
     * @param pays   why the reader does not say that its money was sent; allowed where she may, as far as the thing itself goes
     */
    record Context(String path, String about, String round, Currency payout, Verdict pays) {

        public Context(String path, String about, String round) {
            this(path, about, round, null, Verdict.allowed());
        }
    }

    /** Of those with these public ids, by them, in one statement. */
    Map<String, Context> contexts(Collection<String> ids);

    /** One of them, whatever its state. */
    Payable find(String id);

    /** It came into a batch, or out of one without having been released: who is asked for it are others now. */
    void moved(String id);

    /** Holds its money, as the one who acts. @throws org.cohort.kernel.access.Refused when it is not to be paid any more, the fund is short, or she authorized it */
    void release(String id);

    /** The money was sent. Settles its line. */
    void paid(String id);

    /** The bank refused it, or it came back. Settles its line. */
    void failed(String id, String why);
}
