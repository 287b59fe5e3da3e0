package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;

/** {@code /internship}: leads to the latest of a person's internships, or says that there is none. */
@Named
@RequestScoped
public class MyInternshipBacking {

    @Inject
    private InternshipDirectory internships;

    @Inject
    private CurrentActor current;

    public void load() {
        List<InternshipRef> mine = internships.ofAccount(current.signedIn().accountId());
        if (!mine.isEmpty()) {
            Redirect.to(mine.get(0).path());
        }
    }
}
