package org.cohort.fund.reconcile;

/** What a line of the bank's does. */
public enum LineOutcome {
    /** The payment is noted as paid. */
    SETTLED,
    /** It is noted as failed: refused, or come back. */
    FAILED,
    /** Nothing: the fund has no payment with this reference, or it was never sent. */
    UNKNOWN,
    /** Nothing: the amount is another. */
    DIFFERS,
    /** Nothing: this was noted before. */
    ALREADY,
    /** Nothing: another line of the file says the same. */
    TWICE;

    /** Whether it changes something. */
    public boolean acts() {
        return this == SETTLED || this == FAILED;
    }
}
