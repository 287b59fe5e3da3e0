package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.program.forms.FormQueries;
import org.omnifaces.cdi.Param;

/** What a program asks: {@code /organize/programs/{program}/forms}. */
@Named
@RequestScoped
public class AskedFormsBacking {

    @Inject
    private FormQueries queries;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "program")
    private String id;

    private FormQueries.Forms forms;

    public FormQueries.Forms getForms() {
        if (forms == null) {
            forms = queries.forms(current.signedIn(), id);
        }
        return forms;
    }
}
