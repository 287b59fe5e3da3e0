package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.fund.Deposits;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /funds/{fund}} with its ledger. */
@Named
@RequestScoped
public class FundBacking {

    @Inject
    private FundQueries queries;

    @Inject
    private FundService service;

    @Inject
    private Deposits deposits;

    @Inject
    private CurrentActor current;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "fund")
    private String id;
    private Integer page;
    private String amount;
    private String memo;
    private String deposited;
    private Integer posted;
    private Integer seen;
    private String less;
    private String why;
    private List<Deposits.Deposit> correctable;
    private FundQueries.FundRow fund;
    private PageResult<FundQueries.EntryRow> entries;

    public void load() {
        getFund();
        entries = queries.entries(current.get(), id, PageRequest.of(page, null));
    }

    public String deposit() {
        service.deposit(id, amount, memo);
        return Redirect.to("/funds/" + id, "fund.deposited");
    }

    public String correct() {
        service.correct(id, deposited, posted == null ? 0 : posted, less, why);
        return Redirect.to("/funds/" + id, "fund.corrected");
    }

    /** What can be corrected. */
    public List<Deposits.Deposit> getDeposits() {
        if (correctable == null) {
            // First: what is corrected in between is then new to her, also if the list has it already.
            seen = deposits.corrections(current.get(), getFund().fund());
            correctable = deposits.of(current.get(), getFund().fund());
        }
        return correctable;
    }

    public String describe(Deposits.Deposit deposit) {
        return Words.say(current.get().locale(), current.get().zone(), "fund.correct.one", deposit.at(), deposit.counts(), deposit.memo());
    }

    public boolean isTreasurer() {
        return current.get().holds(Role.TREASURER, getFund().fund().id());
    }

    public FundQueries.FundRow getFund() {
        if (fund == null) {
            fund = queries.fund(current.signedIn(), id);
        }
        return fund;
    }

    public PageResult<FundQueries.EntryRow> getEntries() {
        return entries;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getMemo() {
        return memo;
    }

    public void setMemo(String memo) {
        this.memo = memo;
    }

    public String getDeposited() {
        return deposited;
    }

    public void setDeposited(String deposited) {
        this.deposited = deposited;
    }

    /** How many corrections the list of deposits knows of; a form that is shown again shows, and so says, the present. */
    public Integer getSeen() {
        getDeposits();
        return seen;
    }

    public void setSeen(Integer seen) {
        posted = seen;
    }

    public String getLess() {
        return less;
    }

    public void setLess(String less) {
        this.less = less;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getId() {
        return id;
    }
}
