package org.cohort.travel.grant.web;

import jakarta.servlet.http.Part;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.CostPlan;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantView;

/** One row of the costs on the request's form. */
public class CostForm {

    private CostCategory category;
    private String description;
    private String amount;
    private String own;
    private String event;
    private String other;
    private String quoted;
    private String currency;
    private String quotedUntil;
    private Part file;

    void show(GrantView.Line line) {
        CostPlan plan = line.plan();
        category = line.category();
        description = line.description();
        amount = plan.whole().value().toPlainString();
        own = shown(plan.own());
        event = shown(plan.event());
        other = shown(plan.other());
        quoted = plan.quoted() == null ? null : plan.quoted().value().toPlainString();
        currency = plan.quoted() == null ? null : plan.quoted().currency().getCurrencyCode();
        quotedUntil = plan.quotedUntil() == null ? null : plan.quotedUntil().toString();
    }

    private static String shown(Amount share) {
        return share.isPositive() ? share.value().toPlainString() : null;
    }

    GrantInput.Cost input(int row) {
        Upload evidence = file == null || file.getSize() == 0 ? null : Upload.of("evidence" + row, file);
        return new GrantInput.Cost(category, description, amount, new GrantInput.More(own, event, other, quoted, currency, quotedUntil, evidence));
    }

    /** Whether there is more to see than the cost itself. */
    public boolean isMore() {
        return own != null || event != null || other != null || quoted != null || quotedUntil != null;
    }

    public CostCategory getCategory() {
        return category;
    }

    public void setCategory(CostCategory category) {
        this.category = category;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getQuoted() {
        return quoted;
    }

    public void setQuoted(String quoted) {
        this.quoted = quoted;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getQuotedUntil() {
        return quotedUntil;
    }

    public void setQuotedUntil(String quotedUntil) {
        this.quotedUntil = quotedUntil;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
