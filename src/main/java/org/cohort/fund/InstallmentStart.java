package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;

/** What is paid at the start of an internship is authorized when both sides have signed; what is to come of one that is broken off is cancelled. */
@ApplicationScoped
class InstallmentStart implements InternshipPart {

    @Inject
    InstallmentService installments;

    @Inject
    InstallmentNews news;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        // Installments are scheduled when the internship is offered.
    }

    @Override
    public void moved(InternshipRef internship) {
        if (internship.state() == InternshipState.ACTIVE) {
            installments.started(internship);
        } else if (internship.state() == InternshipState.COMPLETED) {
            news.completed(internship.id());
        } else if (internship.state().isBroken()) {
            installments.broken(internship);
        }
    }
}
