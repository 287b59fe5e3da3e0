package org.cohort.travel.policy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.CostCategory;
import org.cohort.travel.policy.PolicyInput;
import org.cohort.travel.policy.PolicyQueries;
import org.cohort.travel.policy.PolicyRule;
import org.cohort.travel.policy.PolicyService;
import org.cohort.travel.policy.PolicyWords;
import org.cohort.travel.web.Address;

/** {@code /funds/{fund}/policy}: the rules in force, and others to be tried out and put into force. */
@Named
@RequestScoped
public class PolicyBacking {

    @Inject
    private PolicyQueries queries;

    @Inject
    private PolicyService service;

    @Inject
    private CurrentActor current;

    private Map<String, Object> values = new HashMap<>();
    private Integer seen;
    private PolicyQueries.PolicyView view;
    private PolicyQueries.Preview preview;

    public void load() {
        values = PolicyInput.show(getView().now().rules());
        seen = view.now().number();
    }

    /** Shows what would differ, on the same page, with what was typed. */
    public String preview() {
        preview = queries.preview(current.signedIn(), fund(), new PolicyInput(values));
        return null;
    }

    public String save() {
        service.change(fund(), seen == null ? -1 : seen, new PolicyInput(values));
        return Redirect.to("/funds/" + fund() + "/policy", "policy.saved");
    }

    private static String fund() {
        return Address.part("fund");
    }

    public PolicyQueries.PolicyView getView() {
        if (view == null) {
            view = queries.page(current.signedIn(), fund());
        }
        return view;
    }

    public List<PolicyWords.Said> getSaid() {
        return PolicyWords.of(getView().now().rules());
    }

    public List<CostCategory> getCategories() {
        return List.of(CostCategory.values());
    }

    public List<PolicyRule> getRules() {
        return List.of(PolicyRule.values());
    }

    /** Null before it was asked for. */
    public PolicyQueries.Preview getPreview() {
        return preview;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public Integer getSeen() {
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }
}
