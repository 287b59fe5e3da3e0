package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.cohort.fund.FundRef;
import org.cohort.fund.reconcile.Layout;
import org.cohort.fund.reconcile.ReconcileService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /funds/{fund}/reconcile}: a bank's file is brought; {@code /reconcile/{statement}}: what it would do. */
@Named
@RequestScoped
public class ReconcileBacking {

    @Inject
    private ReconcileService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "fund")
    private String fund;

    @Inject
    @Param(name = "statement")
    private String id;

    private Part file;
    private FundRef kept;
    private ReconcileService.Preview preview;
    private String seen;
    private int reference;
    private int amount;
    private int day;
    private int status;
    private String days;
    private boolean comma;

    public FundRef getKept() {
        if (kept == null) {
            current.signedIn();
            kept = service.fund(fund);
        }
        return kept;
    }

    public ReconcileService.Preview getPreview() {
        if (preview == null) {
            current.signedIn();
            preview = service.preview(id);
            if (!Faces.isPostback()) {
                fill();
            }
        }
        return preview;
    }

    /** What is understood now, into the form. */
    public void fill() {
        Layout layout = preview.layout();
        seen = preview.seen();
        reference = layout.reference();
        amount = layout.amount();
        day = layout.day();
        status = layout.status();
        days = layout.days();
        comma = layout.comma();
    }

    public String upload() {
        return Redirect.to("/reconcile/" + service.upload(fund, Upload.of("file", file)), "reconcile.uploaded");
    }

    public String arrange() {
        service.arrange(id, new Layout(reference, amount, day, status, days, comma));
        return Redirect.to("/reconcile/" + id, "reconcile.arranged");
    }

    public String settle() {
        String back = "/funds/" + getPreview().fund().publicId() + "/batches";
        service.settle(id, seen);
        return Redirect.to(back, "reconcile.settled");
    }

    public String discard() {
        String back = "/funds/" + getPreview().fund().publicId() + "/batches";
        service.discard(id);
        return Redirect.to(back, "reconcile.discarded");
    }

    public List<String> getWaysOfDays() {
        return Layout.DAYS;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public int getReference() {
        return reference;
    }

    public void setReference(int reference) {
        this.reference = reference;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public int getDay() {
        return day;
    }

    public void setDay(int day) {
        this.day = day;
    }

    public int getStatus() {
        return status;
    }

    public void setStatus(int status) {
        this.status = status;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public boolean isComma() {
        return comma;
    }

    public void setComma(boolean comma) {
        this.comma = comma;
    }
}
