package org.cohort.travel.grant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.grant.CostCategory;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantService;
import org.cohort.travel.grant.RequestView;
import org.cohort.travel.web.Address;

/** {@code /conferences/{conference}/grant}: whether she may ask, and the request. */
@Named
@RequestScoped
public class RequestBacking {

    @Inject
    private GrantQueries queries;

    @Inject
    private GrantService service;

    @Inject
    private CurrentActor current;

    private final List<CostForm> costs = IntStream.range(0, GrantInput.MOST_LINES).mapToObj(row -> new CostForm()).toList();
    private Integer version;
    private String purpose;
    private String appearance;
    private RequestView view;

    public void load() {
        version = getView().version();
        purpose = view.purpose();
        appearance = view.appearance();
        for (int i = 0; i < Math.min(costs.size(), view.lines().size()); i++) {
            costs.get(i).show(view.lines().get(i));
        }
    }

    public String save() {
        return Redirect.to("/grants/" + service.save(conference(), version, input()), "grant.saved");
    }

    public String submit() {
        return Redirect.to("/grants/" + service.submit(conference(), version, input()), "grant.SUBMIT");
    }

    private GrantInput input() {
        return new GrantInput(purpose, appearance, costs.stream().map(CostForm::input).toList());
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
}
