package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.cohort.intake.ProjectGuide;
import org.cohort.kernel.access.CurrentActor;
import org.omnifaces.util.Faces;

/** What somebody who would like to work on a project does next: a part of its page. */
@Named
@RequestScoped
public class GuidanceBacking {

    @Inject
    private ProjectGuide guide;

    @Inject
    private CurrentActor current;

    private Optional<ProjectGuide.Step> step;

    /** Null where there is no next step. */
    public ProjectGuide.Step getStep() {
        if (step == null) {
            step = guide.next(current.get(), Faces.getRequestParameter("project"));
        }
        return step.orElse(null);
    }
}
