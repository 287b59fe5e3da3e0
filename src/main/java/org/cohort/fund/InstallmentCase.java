package org.cohort.fund;

import java.util.Locale;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.money.Amount;

/**
 * An installment with what its lifecycle must know.
 *
 * @param internName whose stipend it is
 * @param programId  whose organizers may cancel it
 * @param standing   how far the internship is
 * @param free       what the fund, or funds, have left for it, what they hold for it already counted; null while there is no fund in the installment's currency
 * @param batch      the number of the batch it is in, or null
 * @param actor      who acts, or null for the system
 */
record InstallmentCase(Installment installment, String internName, Long programId, InternshipState standing, Amount free, Integer batch, Long actor) {

    String title() {
        return Words.say(Locale.ENGLISH, "installment.title", internName, installment.stage(), installment.amount());
    }
}
