package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.cohort.internship.stipend.StipendCorrection;
import org.cohort.internship.stipend.StipendQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/stipends}: what each gets. */
@Named
@RequestScoped
public class StipendsBacking {

    @Inject
    private StipendQueries queries;

    @Inject
    private StipendCorrection correction;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    private StipendQueries.Table table;
    private final Map<String, String> typed = new HashMap<>();

    public String correct() {
        correction.correct(id, typed.get("internship"), typed.get("amount"), typed.get("reason"));
        return Redirect.to("/organize/" + id + "/stipends", "stipend.corrected");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public StipendQueries.Table getTable() {
        if (table == null) {
            table = queries.of(current.signedIn(), id);
        }
        return table;
    }
}
