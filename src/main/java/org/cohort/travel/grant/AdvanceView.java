package org.cohort.travel.grant;

import java.util.Currency;
import java.util.List;
import org.cohort.fund.batch.LiveLines;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;

/**
 * What of a grant is paid before the trip, for its page.
 *
 * @param percent  of what was approved that may be paid before the trip
 * @param ahead    whether something still can be: the trip is not off, and the conference not over
 * @param limit    what that is
 * @param room     what of it can still be asked for
 * @param ask      whether the reader may ask for some now; null where it is not for the reader to ask
 * @param payouts  the currencies whoever asks can get it in; empty for all others
 * @param rows     what was asked for, the first first
 * @param advanced what was granted before the trip, with what was given back of it since; null for nothing
 * @param toPay    what is left to be paid of the claim; null before that is authorized
 * @param owed     what was sent and is to be given back; zero for nothing
 * @param returned what was given back
 * @param back     what can be noted as given back now; null for who is not asked to note it, zero for nothing
 * @param notes    whether the reader may note it, with the reason where not
 * @param undoes   whether the reader may take back what was noted as given back
 * @param acts     what happened to it, in its order, for what happened to the grant; their actions begin with {@code ADVANCE_}
 */
public record AdvanceView(int percent, boolean ahead, Amount limit, Amount room, Verdict ask, List<Currency> payouts, List<Row> rows, Amount advanced, Amount toPay, Amount owed,
                          Amount returned, Amount back, Verdict notes, boolean undoes, List<History.Act> acts) {

    /**
     * One that was asked for.
     *
     * @param state   the name of its state
     * @param granted null before
     * @param returned what was given back of it since
     * @param reason  why less was granted, or none; null for nothing
     * @param grants  whether the reader may grant it now
     * @param collect whether the reader may collect it into a batch now
     * @param batch   the payment batch it is in or was paid with, for who may see batches; else null
     */
    public record Row(String publicId, String state, Amount asked, Amount granted, Amount returned, String why, String reason, String reference, String failed, boolean grants, boolean collect,
                      LiveLines.Live batch, List<? extends Option<?>> options) {

        /** Whether it arrived is asked of what was sent, whatever was given back of it since. */
        public Phrase arrived() {
            return Phrase.of("ask.advance.CONFIRM.sum", granted);
        }
    }
}
