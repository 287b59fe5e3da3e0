package org.cohort.internship.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.time.Window;

/** Who leaves before the end is asked how it was, too: nobody knows better what was wrong. Who never began is not. */
@ApplicationScoped
class SurveyAsking implements InternshipPart {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        // There is nothing to ask yet.
    }

    @Override
    public void moved(InternshipRef internship) {
        if (internship.state().isBroken() && Window.from(InternshipPlan.startOf(internship.startsOn(), internship.zone())).isOpen(clock.instant())) {
            outbox.tell(internship.accountId(), "ending.SURVEY_AFTER", internship.path() + "/survey");
        }
    }
}
