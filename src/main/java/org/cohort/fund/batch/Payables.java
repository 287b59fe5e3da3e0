package org.cohort.fund.batch;

import java.util.List;

/** One kind of things that can be paid in batches: any bean of this type is asked, in the batch's transaction, which has locked the batch. */
public interface Payables {

    /** What the ledger calls them. */
    String type();

    /** Those that a fund is to send the money for and nothing keeps from it, in the order they are due. Those that are in a batch may be among them. */
    List<Payable> waiting(Long fundId);

    /** One of them, whatever its state. */
    Payable find(String id);

    /** Holds its money, as the one who acts. @throws org.cohort.kernel.access.Refused when it is not to be paid any more, the fund is short, or she authorized it */
    void release(String id);

    /** The money was sent. Settles its line. */
    void paid(String id);

    /** The bank refused it, or it came back. Settles its line. */
    void failed(String id, String why);
}
