package org.cohort.travel.grant.web;

import org.cohort.travel.grant.CostCategory;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantView;

/** One row of the costs on the request's form. */
public class CostForm {

    private CostCategory category;
    private String description;
    private String amount;

    void show(GrantView.Line line) {
        category = line.category();
        description = line.description();
        amount = line.estimated().value().toPlainString();
    }

    GrantInput.Cost input() {
        return new GrantInput.Cost(category, description, amount);
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
}
