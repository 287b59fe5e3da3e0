package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceRow;

/** {@code /conferences}. */
@Named
@RequestScoped
public class ConferencesBacking {

    @Inject
    private ConferenceQueries queries;

    @Inject
    private CurrentActor current;

    private String page;
    private PageResult<ConferenceRow> result;

    public void load() {
        result = queries.list(PageRequest.typed(page, null));
    }

    public PageResult<ConferenceRow> getResult() {
        return result;
    }

    /** Whether she may record one for some community. */
    public boolean isKeeper() {
        return current.get().holds(Role.COORDINATOR) || current.get().holds(Role.ORGANIZER);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
