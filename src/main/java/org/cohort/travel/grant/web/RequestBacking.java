package org.cohort.travel.grant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.RequestQueries;
import org.cohort.travel.grant.RequestView;
import org.cohort.travel.policy.PolicyRule;
import org.cohort.travel.policy.PolicyWords;
import org.cohort.travel.policy.Remark;
import org.cohort.travel.web.Address;

/** {@code /conferences/{conference}/grant}: whether she may ask, and the request. */
@Named
@RequestScoped
public class RequestBacking {

    @Inject
    private RequestQueries queries;

    @Inject
    private GrantService service;

    @Inject
    private CurrentActor current;

    private final List<CostForm> costs = IntStream.range(0, GrantInput.MOST_LINES).mapToObj(row -> new CostForm()).toList();
    private Integer version;
    private Integer rules;
    private String purpose;
    private String appearance;
    private String otherFunding;
    private String visa;
    private boolean agreed;
    private boolean conduct;
    private RequestView view;

    public void load() {
        rules = getView().policy() == null ? null : view.policy().number();
        RequestView.Written written = view.written();
        if (written == null) {
            return;
        }
        version = written.version();
        purpose = written.purpose();
        appearance = written.appearance();
        otherFunding = written.otherFunding();
        visa = written.visa() == null ? null : written.visa().toString();
        agreed = written.agreed();
        conduct = written.agreed();
        for (int i = 0; i < Math.min(costs.size(), written.lines().size()); i++) {
            costs.get(i).show(written.lines().get(i));
        }
    }

    public String save() {
        return Redirect.to("/grants/" + service.save(conference(), version, input()), "grant.saved");
    }

    public String submit() {
        return Redirect.to("/grants/" + service.submit(conference(), version, input()), "grant.SUBMIT");
    }

    private GrantInput input() {
        Boolean needed = visa == null || visa.isBlank() ? null : Boolean.valueOf(visa);
        GrantInput.Said said = new GrantInput.Said(rules == null ? -1 : rules, agreed, conduct, otherFunding, needed);
        return new GrantInput(purpose, appearance, IntStream.range(0, costs.size()).mapToObj(row -> costs.get(row).input(row)).toList(), said);
    }

    private static String conference() {
        return Address.part("conference");
    }

    public RequestView getView() {
        if (view == null) {
            view = queries.request(current.get(), conference());
        }
        return view;
    }

    /** What the fund's rules say, sentence by sentence. */
    public List<PolicyWords.Said> getPolicy() {
        return getView().policy() == null ? List.of() : PolicyWords.of(view.policy().rules());
    }

    /** What organizers say about a rule, or null. */
    public String own(PolicyRule rule) {
        return rule == null || getView().policy() == null ? null : view.policy().rules().words().get(rule);
    }

    /** What the rules say about a cost as it was saved. @param row from 0, or -1 for all together */
    public List<Remark> remarks(int row) {
        return getView().remarks().stream().filter(remark -> remark.row() == row).toList();
    }

    /** Whether a quote is attached to the cost in this row. */
    public String evidence(int row) {
        return row < getView().lines().size() ? view.lines().get(row).evidence() : null;
    }

    /** Whether information was asked for: then she changes and answers, and does not submit anew. */
    public boolean isAsked() {
        return getView().state() == org.cohort.travel.grant.GrantState.NEEDS_INFORMATION;
    }

    public List<CostForm> getCosts() {
        return costs;
    }

    public List<CostCategory> getCategories() {
        return List.of(CostCategory.values());
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public Integer getRules() {
        return rules;
    }

    public void setRules(Integer rules) {
        this.rules = rules;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getAppearance() {
        return appearance;
    }

    public void setAppearance(String appearance) {
        this.appearance = appearance;
    }

    public String getOtherFunding() {
        return otherFunding;
    }

    public void setOtherFunding(String otherFunding) {
        this.otherFunding = otherFunding;
    }

    public String getVisa() {
        return visa;
    }

    public void setVisa(String visa) {
        this.visa = visa;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public boolean isConduct() {
        return conduct;
    }

    public void setConduct(boolean conduct) {
        this.conduct = conduct;
    }
}
