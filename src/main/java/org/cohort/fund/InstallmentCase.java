package org.cohort.fund;

import java.util.Locale;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.access.Verdict;

/**
 * An installment with what its lifecycle must know.
 *
 * @param internName whose stipend it is
 * @param programId  whose organizers may cancel it
 * @param standing   how far the internship is
 * @param funded     whether the fund, or each of the funds, covers it, what they hold for it already counted; refused, too, while there is none in the installment's currency
 * @param batch      the batch it is in, or null
 * @param mentors whether who acts mentors the intern
 * @param actor      who acts, or null for the system
 */
record InstallmentCase(Installment installment, String internName, Long programId, InternshipState standing, Verdict funded, LiveLines.Live batch, Long actor, boolean mentors) {

    /** Whether its batch is what somebody has to go on with. */
    boolean isBatchs() {
        return batch != null && (installment.state() == InstallmentState.AUTHORIZED || installment.state() == InstallmentState.IN_PAYMENT);
    }

    String title() {
        return Words.say(Locale.ENGLISH, "installment.title", internName, installment.stage(), installment.amount());
    }
}
