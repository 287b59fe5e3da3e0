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

    /** Everybody who is asked because something is to be paid. */
    Set<Long> everybody();

    /** Whether hers are taken already: also a while before something is sure, so that being taken says nothing of what is not told yet (rule I3). */
    default boolean isExpecting(Long accountId) {
        return !of(accountId).isEmpty();
    }

    /** Everybody whose details must not be thrown away yet: also those to whom something is on its way that they must not know of. */
    default Set<Long> keeping() {
        return everybody();
    }
}
