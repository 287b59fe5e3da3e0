package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.stipend.StipendQueries;
import org.cohort.kernel.access.CurrentActor;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/stipends}: what each gets. */
@Named
@RequestScoped
public class StipendsBacking {

    @Inject
    private StipendQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    private StipendQueries.Table table;

    public StipendQueries.Table getTable() {
        if (table == null) {
            table = queries.of(current.signedIn(), id);
        }
        return table;
    }
}
