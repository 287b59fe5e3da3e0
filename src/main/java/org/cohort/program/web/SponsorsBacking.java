package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.sponsors.SponsorForm;
import org.cohort.program.sponsors.SponsorService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /community/{participation}/sponsors}. */
@Named
@RequestScoped
public class SponsorsBacking {

    @Inject
    private SponsorService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "participation")
    private String id;

    @Inject
    @Param(name = "change")
    private String chosen;

    private SponsorService.View view;
    private String sponsor;
    private int sponsorVersion;
    private String name;
    private String website;
    private String amount;
    private String currency;
    private String slots;
    private String note;
    private boolean shown;

    /** Fills the form; what was typed stays. */
    public void load() {
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored of the sponsor that is changed, or what a new one begins with. */
    public void fill() {
        view = null;
        currency = getView().participation().round().stipend().currency().getCurrencyCode();
        if (chosen != null) {
            SponsorService.Line line = getView().sponsors().stream().filter(each -> each.publicId().equals(chosen)).findFirst().orElseThrow(NotFound::new);
            sponsor = chosen;
            sponsorVersion = line.version();
            name = line.name();
            website = line.website();
            amount = line.amount().value().toPlainString();
            currency = line.amount().currency().getCurrencyCode();
            slots = String.valueOf(line.slots());
            note = line.note();
            shown = line.shown();
        }
    }

    public SponsorService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id);
        }
        return view;
    }

    public String save() {
        SponsorForm form = new SponsorForm(name, website, amount, currency, slots, note, shown);
        if (sponsor == null || sponsor.isBlank()) {
            service.add(id, form);
        } else {
            service.change(id, sponsor, form, sponsorVersion);
        }
        return Redirect.to(path(), "sponsor.saved");
    }

    public String remove(String sponsorId) {
        service.remove(id, sponsorId);
        return Redirect.to(path(), "sponsor.removed");
    }

    private String path() {
        return "/community/" + id + "/sponsors";
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String typed) {
        sponsor = typed;
    }

    public int getSponsorVersion() {
        return sponsorVersion;
    }

    public void setSponsorVersion(int typed) {
        sponsorVersion = typed;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String typed) {
        website = typed;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String typed) {
        amount = typed;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String typed) {
        currency = typed;
    }

    public String getSlots() {
        return slots;
    }

    public void setSlots(String typed) {
        slots = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean typed) {
        shown = typed;
    }
}
