package org.cohort.fund.bank;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One kind of things that are paid to people: any bean of this type is asked. While there is one, bank details are needed. */
public interface Awaiting {

    /** What is to be paid to her, from when it is sure that something is until it is settled. */
    List<Awaited> of(Long accountId);

    /** The same for who pays her, who knows of what she must not know yet, too. */
    default List<Awaited> payable(Long accountId) {
        return of(accountId);
    }

    /** What has its page there, if it is one of these and to be paid. */
    Optional<Awaited> at(String path);

    /** Everybody to whom something is to be paid. */
    Set<Long> everybody();
}
