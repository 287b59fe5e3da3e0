package org.cohort.fund.reconcile;

/** What a line of the bank's does. */
public enum LineOutcome {
    /** The payment is noted as paid. */
    SETTLED,
    /** It is noted as failed: refused, or come back. */
    FAILED,
    /** Nothing: the fund has no payment with this reference, or it was never sent. */
    UNKNOWN,
    /** Nothing: the amount, or its currency, is another. */
    DIFFERS,
    /** Nothing yet: the bank says that it is on its way. */
    WAITS,
    /** Nothing: this was noted before. */
    ALREADY,
    /** Nothing yet: it was noted as failed, and the bank says that it went out. Somebody looks at it before it is sent again. */
    CONTRADICTS,
    /** Nothing by her: she collected its batch, and somebody else who keeps the fund looks (rule G11). */
    OWN,
    /** Nothing: another line of the file says the same. */
    TWICE;

    /** Whether it changes something. */
    public boolean acts() {
        return this == SETTLED || this == FAILED;
    }
}
