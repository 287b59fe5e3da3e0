package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.claim.ClaimPayment;
import org.cohort.travel.claim.ClaimPayouts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The part of a claim's page about its money on the way. */
@Named
@RequestScoped
public class ClaimPaymentBacking {

    @Inject
    private ClaimPayouts payouts;

    @Inject
    private BatchService batches;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "grant")
    private String id;

    private ClaimPayment view;
    private boolean looked;
    private String payout;

    /** Null before the claim is begun. */
    public ClaimPayment getView() {
        if (!looked) {
            looked = true;
            view = payouts.view(id);
            if (view != null && !Faces.isPostback()) {
                payout = view.payout().getCurrencyCode();
            }
        }
        return view;
    }

    public String choose() {
        payouts.choose(id, payout);
        return Redirect.to(path(), "claim.payout");
    }

    /** A batch of its own. */
    public String collect() {
        String fund = getView() == null || getView().fund() == null ? "" : getView().fund();
        return Redirect.to("/batches/" + batches.collect(fund, List.of("grant:" + id)), "batch.collected");
    }

    /** A currency with its code and name, in the reader's language. */
    public String named(Currency currency) {
        return currency.getCurrencyCode() + " · " + currency.getDisplayName(current.get().locale());
    }

    private String path() {
        return "/grants/" + id + "/claim";
    }

    public String getPayout() {
        return payout;
    }

    public void setPayout(String payout) {
        this.payout = payout;
    }
}
