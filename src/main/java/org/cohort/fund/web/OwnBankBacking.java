package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.bank.BankService;
import org.cohort.kernel.web.Redirect;

/** {@code /me/bank}: where one's money goes, and who looked. */
@Named
@RequestScoped
public class OwnBankBacking extends BankTyped {

    private static final String PATH = "/me/bank";

    @Inject
    private BankService service;

    private BankService.Own own;

    public BankService.Own getOwn() {
        if (own == null) {
            own = service.own();
        }
        return own;
    }

    public String give() {
        service.give(typed());
        return Redirect.to(PATH, "bank.given");
    }

    public String remove() {
        service.remove();
        return Redirect.to(PATH, "bank.removed");
    }
}
