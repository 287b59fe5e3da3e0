package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.InstallmentAction;
import org.cohort.fund.InstallmentService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /installments/{installment}}: one part of a stipend, for its intern, her treasurer and the organizers. */
@Named
@RequestScoped
public class InstallmentBacking {

    @Inject
    private InstallmentService service;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "installment")
    private String id;
    private InstallmentService.View view;

    public void load() {
        getView();
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.perform(id, InstallmentAction.valueOf(action), comment);
        return Redirect.to("/installments/" + id, "installment." + action);
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
