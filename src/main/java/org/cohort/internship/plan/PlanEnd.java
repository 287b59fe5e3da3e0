package org.cohort.internship.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.work.Tasks;

/** A plan ends with its internship: nobody is asked to agree to one that nobody can agree to any more. */
@ApplicationScoped
class PlanEnd implements InternshipPart {

    @Inject
    PlanCases cases;

    @Inject
    Tasks tasks;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        // It begins when the intern writes it.
    }

    @Override
    public void moved(InternshipRef internship) {
        WorkPlan plan = cases.plan(internship.id());
        if (plan != null && (internship.state() == InternshipState.COMPLETED || internship.state().isBroken())) {
            tasks.clear(PlanLifecycle.TABLE.name(), plan.publicId());
        }
    }
}
