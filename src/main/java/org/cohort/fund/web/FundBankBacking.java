package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.bank.BankService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /funds/{fund}/bank}: the account a fund pays from. */
@Named
@RequestScoped
public class FundBankBacking extends BankTyped {

    @Inject
    private BankService service;

    @Inject
    @Param(name = "fund")
    private String fund;

    private BankService.Paying paying;

    public BankService.Paying getPaying() {
        if (paying == null) {
            signedIn();
            paying = service.paying(fund);
        }
        return paying;
    }

    public String give() {
        service.pay(fund, typed());
        return Redirect.to("/funds/" + fund + "/bank", "bank.paying");
    }
}
