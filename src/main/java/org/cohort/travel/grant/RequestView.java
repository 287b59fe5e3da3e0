package org.cohort.travel.grant;

import java.util.Currency;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;

/**
 * The page where a person asks for money.
 *
 * @param answers     to "may I?"
 * @param currency    what she asks in; null while no fund is there
 * @param grant       the public id of what she asked for already; null for nothing
 * @param version     its version; null likewise
 * @param state       its state; null likewise
 * @param purpose     as written so far; null for nothing
 * @param appearance  the public id of the appearance it is tied to; null for none
 * @param lines       as written so far
 * @param parts       where she appears at the conference
 */
public record RequestView(ConferenceRef conference, List<MayI.Answer> answers, Currency currency, String grant, Integer version, GrantState state,
                          String purpose, String appearance, List<GrantView.Line> lines, List<ConferenceDirectory.Part> parts) {

    /** Whether the form is shown: she may ask, or has been asked. */
    public boolean isOpen() {
        return state == GrantState.NEEDS_INFORMATION || (state == null || state == GrantState.DRAFT) && isAllowed();
    }

    public boolean isAllowed() {
        return verdict().isAllowed();
    }

    private Verdict verdict() {
        return MayI.verdict(answers);
    }
}
