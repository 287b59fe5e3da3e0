package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.period.FundPeriodAction;
import org.cohort.fund.period.FundPeriodQueries;
import org.cohort.fund.period.FundPeriodService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /funds/{fund}/periods}: a fund's periods, and closing them. */
@Named
@RequestScoped
public class FundPeriodsBacking {

    @Inject
    private FundPeriodQueries queries;

    @Inject
    private FundPeriodService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "fund")
    private String fund;

    private FundPeriodQueries.View view;
    private String startsOn;
    private String endsOn;
    private String rest;
    private String reason;
    private String seen;

    public FundPeriodQueries.View getView() {
        if (view == null) {
            current.signedIn();
            view = queries.of(fund);
        }
        return view;
    }

    public String begin() {
        service.begin(fund, startsOn, endsOn);
        return Redirect.to(path(), "fundPeriod.begun");
    }

    public String change() {
        service.change(getView().latest().publicId(), startsOn, endsOn);
        return Redirect.to(path(), "fundPeriod.changed");
    }

    public String propose() {
        service.propose(getView().latest().publicId(), seen, rest, reason);
        return Redirect.to(path(), "fundPeriod.proposed");
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.act(getView().latest().publicId(), FundPeriodAction.valueOf(action), comment);
        return Redirect.to(path(), "fundPeriod." + action);
    }

    private String path() {
        return "/funds/" + fund + "/periods";
    }

    public String getToSponsor() {
        return FundPeriodService.TO_SPONSOR;
    }

    /** The days of the open period, until others are typed. */
    public String getStartsOn() {
        return startsOn == null && getView().proposes() ? getView().latest().startsOn().toString() : startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn == null && getView().proposes() ? getView().latest().endsOn().toString() : endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getRest() {
        return rest;
    }

    public void setRest(String rest) {
        this.rest = rest;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What is unspent now; a form that is shown again says the present. */
    public String getSeen() {
        return getView().balance().free().toString();
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getFund() {
        return fund;
    }
}
