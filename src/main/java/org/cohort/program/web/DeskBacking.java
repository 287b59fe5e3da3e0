package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeskQueries;
import org.cohort.program.RoundAction;
import org.cohort.program.RoundService;

/** {@code /organize/{round}}: the organizers' desk. */
@Named
@RequestScoped
public class DeskBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private RoundService service;

    @Inject
    private CurrentActor current;

    private String id;
    private String page;
    private DeskQueries.Desk desk;

    public void load() {
        desk = queries.desk(current.signedIn(), id, PageRequest.typed(page, null));
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id, RoundAction.valueOf(action), comment);
        return Redirect.to("/organize/" + id, "round." + action);
    }

    public DeskQueries.Desk getDesk() {
        return desk;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
