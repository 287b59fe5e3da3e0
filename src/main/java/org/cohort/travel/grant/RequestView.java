package org.cohort.travel.grant;

import java.util.Currency;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.Policy;
import org.cohort.travel.policy.Remark;

/**
 * The page where a person asks for money.
 *
 * @param answers     to "may I?"
 * @param policy      the rules it is asked under; null while there is no fund
 * @param balance     what is left of her allowance; null where there is none
 * @param earlier     her other trips that were granted, in this currency
 * @param currency    what she asks in; null while no fund is there
 * @param written     what she asked for already; null for nothing
 * @param remarks     what the rules say about what is written
 * @param parts       where she appears at the conference
 */
public record RequestView(ConferenceRef conference, List<MayI.Answer> answers, Policy policy, Spending.Balance balance, List<Spending.Trip> earlier,
                          Currency currency, Written written, List<Remark> remarks, List<ConferenceDirectory.Part> parts) {

    /**
     * What is written so far.
     *
     * @param grant      its public id
     * @param appearance the public id of the appearance it is tied to; null for none
     * @param agreed     whether she agrees to the rules as they are
     */
    public record Written(String grant, int version, GrantState state, String purpose, String appearance, List<GrantView.Line> lines,
                          String otherFunding, Boolean visa, boolean agreed) {
    }

    public String grant() {
        return written == null ? null : written.grant();
    }

    public GrantState state() {
        return written == null ? null : written.state();
    }

    public List<GrantView.Line> lines() {
        return written == null ? List.of() : written.lines();
    }

    /** Whether the form is shown: she may ask, or has been asked. */
    public boolean isOpen() {
        return state() == GrantState.NEEDS_INFORMATION || (state() == null || state() == GrantState.DRAFT) && isAllowed();
    }

    public boolean isAllowed() {
        return verdict().isAllowed();
    }

    private Verdict verdict() {
        return MayI.verdict(answers);
    }
}
