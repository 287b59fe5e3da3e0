package org.cohort.fund;

import java.util.Locale;
import org.cohort.kernel.money.Amount;

/**
 * An installment with what its lifecycle must know.
 *
 * @param internName whose stipend it is
 * @param programId  whose organizers may cancel it
 * @param free       what the fund has left, or null while there is no fund
 */
record InstallmentCase(Installment installment, String internName, Long programId, Amount free) {

    String title() {
        return internName + " · " + installment.amount().words(Locale.ENGLISH);
    }
}
