package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.sponsors.SponsorQueries;
import org.cohort.program.sponsors.SponsorService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A community's slots on {@code /community/{participation}/sponsors}, and those of a round at {@code /organize/{round}/slots}. */
@Named
@RequestScoped
public class SlotsBacking {

    @Inject
    private SponsorService service;

    @Inject
    private SponsorQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "participation")
    private String id;

    @Inject
    @Param(name = "round")
    private String round;

    private SponsorQueries.Table table;
    private int version;
    private String allotted;
    private String general;

    /** Fills the form; what was typed stays. */
    public void load() {
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        current.signedIn();
        SponsorService.View view = service.view(id);
        version = view.version();
        allotted = view.allotted() == null ? null : String.valueOf(view.allotted());
        general = String.valueOf(view.funding().general());
    }

    public SponsorQueries.Table getTable() {
        if (table == null) {
            table = queries.table(current.signedIn(), round);
        }
        return table;
    }

    public String allot() {
        service.allot(id, allotted, general, version);
        return Redirect.to("/community/" + id + "/sponsors", "sponsor.allotted");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int typed) {
        version = typed;
    }

    public String getAllotted() {
        return allotted;
    }

    public void setAllotted(String typed) {
        allotted = typed;
    }

    public String getGeneral() {
        return general;
    }

    public void setGeneral(String typed) {
        general = typed;
    }
}
