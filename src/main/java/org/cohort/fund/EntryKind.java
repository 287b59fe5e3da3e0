package org.cohort.fund;

/** What a ledger entry does (rule M2). Amounts are positive, but for a commitment taken back before its
 * release and for what corrects a deposit, or money that was noted as given back. */
public enum EntryKind {
    /** Money came into the fund; with a minus, a deposit was noted too high. */
    IN,
    /** Free money is set aside for a decision. */
    RESERVE,
    /** Reserved money goes back to free. */
    RELEASE,
    /** Reserved money is promised to somebody; with a minus, it is reserved again. */
    COMMIT,
    /** Committed money left the fund. */
    PAY,
    /** Paid money came back; with a minus, it was noted and is not so. */
    RETURN,
    /** Unspent money went back to the sponsor when a period was closed. */
    GIVEN_BACK,
    /** Unspent money went to another fund when a period was closed. */
    CARRIED_OUT,
    /** It came in there. */
    CARRIED_IN
}
