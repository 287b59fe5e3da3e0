package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.fund.SplitService;
import org.cohort.fund.batch.BatchService;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /installments/{installment}}: one part of a stipend, for its intern, her treasurer and the organizers. */
@Named
@RequestScoped
public class InstallmentBacking {

    @Inject
    private InstallmentService service;

    @Inject
    private SplitService splits;

    @Inject
    private BatchService batches;

    private final Map<String, String> typed = new HashMap<>();
    private List<SplitService.Row> payers;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "installment")
    private String id;
    private InstallmentService.View view;

    public void load() {
        getView();
        getPayers();
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.perform(id, InstallmentAction.valueOf(action), comment);
        return Redirect.to("/installments/" + id, "installment." + action);
    }

    /** A batch of its own. */
    public String collect() {
        String fund = getView().fund() == null ? "" : getView().fund().publicId();
        return Redirect.to("/batches/" + batches.collect(fund, List.of("installment:" + id)), "batch.collected");
    }

    /** The funds that can pay it, for who may say which do. */
    public List<SplitService.Row> getPayers() {
        if (payers == null) {
            payers = splits.rows(id);
            if (!Faces.isPostback()) {
                payers.forEach(row -> typed.put(row.fund().publicId(), row.stored()));
            }
        }
        return payers;
    }

    public String split() {
        Verdict covered = splits.split(id, typed);
        String path = "/installments/" + id;
        return covered.isAllowed() ? Redirect.to(path, "split.saved") : Redirect.warning(path, "split.short", covered.args().toArray());
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public InstallmentService.View getView() {
        if (view == null) {
            view = service.view(id);
        }
        return view;
    }

    public String getId() {
        return id;
    }
}
