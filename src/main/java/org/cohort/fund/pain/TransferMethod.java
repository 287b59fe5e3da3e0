package org.cohort.fund.pain;

import java.util.Currency;
import org.cohort.fund.bank.BankAccount;

/** How money is sent; a file has one. */
public enum TransferMethod {
    /** Euro between accounts of the euro payments area. */
    SEPA,
    /** Everything else. */
    OTHER;

    static TransferMethod of(Currency currency, BankAccount from, BankAccount to) {
        return currency.getCurrencyCode().equals("EUR") && from.isSepa() && to.isSepa() ? SEPA : OTHER;
    }
}
