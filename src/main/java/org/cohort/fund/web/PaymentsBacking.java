package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.cohort.fund.FundQueries;
import org.cohort.fund.InstallmentState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.omnifaces.cdi.Param;

/** {@code /funds/{fund}/payments}: what a fund is to pay and has paid, in the address narrowed by state and round. */
@Named
@RequestScoped
public class PaymentsBacking {

    @Inject
    private FundQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "fund")
    private String id;

    @Inject
    @Param(name = "page")
    private String page;

    @Inject
    @Param(name = "sort")
    private String sort;

    @Inject
    @Param(name = "state")
    private String state;

    @Inject
    @Param(name = "round")
    private String round;

    private FundQueries.FundRow fund;
    private List<FundQueries.RoundRow> rounds;
    private PageResult<FundQueries.InstallmentRow> rows;

    public FundQueries.FundRow getFund() {
        if (fund == null) {
            fund = queries.fund(current.signedIn(), id);
        }
        return fund;
    }

    public PageResult<FundQueries.InstallmentRow> getRows() {
        if (rows == null) {
            rows = queries.installments(current.signedIn(), id, Arrays.stream(InstallmentState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null),
                    round == null || round.isBlank() ? null : round, PageRequest.typed(page, sort));
        }
        return rows;
    }

    /** The rounds to choose from. */
    public List<FundQueries.RoundRow> getRounds() {
        if (rounds == null) {
            rounds = queries.rounds(current.signedIn(), getFund().fund());
        }
        return rounds;
    }

    public InstallmentState[] getStates() {
        return InstallmentState.values();
    }

    public boolean isNarrowed() {
        return state != null && !state.isBlank() || round != null && !round.isBlank();
    }

    public String getState() {
        return state;
    }

    public String getRound() {
        return round;
    }

    public String getId() {
        return id;
    }
}
