package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.bank.BankAccount;
import org.cohort.fund.bank.BankService;
import org.cohort.kernel.access.CurrentActor;
import org.omnifaces.cdi.Param;

/** {@code /payees/{payee}}: where somebody's money goes, for who pays her. All of it is shown in the answer to one post alone. */
@Named
@RequestScoped
public class PayeeBacking {

    @Inject
    private BankService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "payee")
    private String id;

    private String why;
    private BankService.Payee payee;
    private BankAccount account;
    private String asked;
    private String page;

    public BankService.Payee getPayee() {
        if (payee == null) {
            current.signedIn();
            payee = service.payee(id);
        }
        return payee;
    }

    /** Stays on the page, so that it is in no address and gone with the next click. */
    public String look() {
        account = service.look(id, why);
        return null;
    }

    /** What was asked for in this very request; else null. */
    public BankAccount getAccount() {
        return account;
    }

    /** Where the bank details for what is paid on a page are; null where there is no link. @param path of that page */
    public String pageFor(String path) {
        if (!path.equals(asked)) {
            page = service.pageFor(path);
            asked = path;
        }
        return page;
    }

    public String getId() {
        return id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
