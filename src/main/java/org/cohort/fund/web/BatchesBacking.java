package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.fund.batch.BatchAction;
import org.cohort.fund.batch.BatchQueries;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /funds/{fund}/batches}: a fund's batches and what can be collected; {@code /batches/{batch}}: one of them. */
@Named
@RequestScoped
public class BatchesBacking {

    @Inject
    private BatchQueries queries;

    @Inject
    private BatchService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "fund")
    private String fund;

    @Inject
    @Param(name = "batch")
    private String id;

    private BatchQueries.OfFund all;
    private BatchQueries.View view;
    private String[] chosen = {};
    private String line;
    private String why;

    public BatchQueries.OfFund getAll() {
        if (all == null) {
            current.signedIn();
            all = queries.ofFund(fund);
        }
        return all;
    }

    public BatchQueries.View getView() {
        if (view == null) {
            current.signedIn();
            view = queries.view(id);
        }
        return view;
    }

    public String collect() {
        return Redirect.to("/batches/" + service.collect(fund, List.of(chosen)), "batch.collected");
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.act(id, BatchAction.valueOf(action), comment);
        return Redirect.to("/batches/" + id, "batch." + action);
    }

    public String takeOut(String which) {
        service.takeOut(id, which);
        return Redirect.to("/batches/" + id, "batch.takenOut");
    }

    public String paid(String which) {
        service.paid(id, which);
        return Redirect.to("/batches/" + id, "batch.paid");
    }

    public String paidAll() {
        return paid(null);
    }

    public String failed() {
        service.failed(id, line, why);
        return Redirect.to("/batches/" + id, "batch.failed");
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getFund() {
        return fund;
    }

    public String getId() {
        return id;
    }
}
