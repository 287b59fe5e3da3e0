package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.fund.alert.FundAlertQueries;
import org.cohort.fund.alert.FundAlertService;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** The alerts of a fund, beside its balance. */
@Named
@RequestScoped
public class FundAlertsBacking {

    @Inject
    private FundAlertQueries queries;

    @Inject
    private FundAlertService service;

    @Inject
    private FundBacking shown;

    @Inject
    private OpenPeriods periods;

    @Inject
    @Param(name = "fund")
    private String fund;

    private FundAlertQueries.Alerts alerts;
    private Boolean shut;
    private String percents;

    public FundAlertQueries.Alerts getAlerts() {
        if (alerts == null) {
            alerts = queries.of(shown.getFund());
        }
        return alerts;
    }

    /** Whether the fund takes no promises, as its period is closed or about to be. */
    public boolean isShut() {
        if (shut == null) {
            shut = !periods.shut(List.of(shown.getFund().fund().id())).isEmpty();
        }
        return shut;
    }

    public String choose() {
        service.choose(fund, percents);
        return Redirect.to("/funds/" + fund, "fundAlert.chosen");
    }

    public String seen() {
        service.seen(fund);
        return Redirect.to("/funds/" + fund, "fundAlert.seen");
    }

    /** As stored, until something else is typed. */
    public String getPercents() {
        return percents == null ? getAlerts().typed() : percents;
    }

    public void setPercents(String percents) {
        this.percents = percents;
    }
}
