package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.fund.pain.TransferService;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** The part of a batch's page that is about files for the bank. */
@Named
@RequestScoped
public class TransfersBacking {

    @Inject
    private TransferService service;

    @Inject
    @Param(name = "batch")
    private String batch;

    private boolean read;
    private TransferService.View view;

    /** Null for who makes none. */
    public TransferService.View getView() {
        if (!read) {
            view = service.view(batch);
            read = true;
        }
        return view;
    }

    public String make() {
        service.make(batch);
        return Redirect.to("/batches/" + batch, "transfer.made");
    }
}
