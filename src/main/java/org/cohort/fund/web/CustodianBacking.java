package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.custody.CustodianKind;
import org.cohort.fund.custody.CustodianService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** Who pays the intern, on the page of an installment. */
@Named
@RequestScoped
public class CustodianBacking {

    @Inject
    private CustodianService service;

    @Inject
    @Param(name = "installment")
    private String id;

    private CustodianService.View view;
    private String kind;
    private String name;
    private String reason;

    public CustodianService.View getView() {
        if (view == null) {
            view = service.of(id);
        }
        return view;
    }

    public String say() {
        service.say(id, kind, name, reason);
        return Redirect.to("/installments/" + id, "custodian.said");
    }

    public CustodianKind[] getKinds() {
        return CustodianKind.values();
    }

    public String getKind() {
        return kind == null ? getView().kind().name() : kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name == null ? getView().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
