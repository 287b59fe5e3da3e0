package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeadlineQueries;
import org.cohort.program.DeadlineService;

/** {@code /organize/{round}/deadlines/{change}}: what a planned change of deadlines would do, and doing it. */
@Named
@RequestScoped
public class DeadlineChangeBacking {

    @Inject
    private DeadlineQueries queries;

    @Inject
    private DeadlineService service;

    @Inject
    private CurrentActor current;

    private String id;
    private String change;
    private DeadlineQueries.Preview preview;

    public void load() {
        // Who comes back to it, or clicks twice, is shown what it did.
        if (queries.isConfirmed(current.signedIn(), id, change)) {
            Redirect.to("/organize/" + id + "/deadlines", "deadline.already");
            return;
        }
        preview = queries.preview(current.signedIn(), id, change);
    }

    public String confirm() {
        int told = service.confirm(id, change);
        return Redirect.to("/organize/" + id + "/deadlines", "deadline.moved", told);
    }

    public DeadlineQueries.Preview getPreview() {
        return preview;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }
}
