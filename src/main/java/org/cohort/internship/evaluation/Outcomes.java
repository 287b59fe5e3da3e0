package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;

/** Which outcome counts, and who hears of it. Called inside the transaction that changes it. */
@ApplicationScoped
class Outcomes {

    @Inject
    Transitions transitions;

    @Inject
    Event<EvaluationSubmitted> submitted;

    /** A mentor has said something: it counts unless an organizer's ruling is locked, and trouble makes the coordinator look. */
    void said(EvaluationCase subject) {
        Evaluation evaluation = subject.evaluation();
        Said said = evaluation.inForce();
        if (said == null || evaluation.ruling().isLocked()) {
            return;
        }
        tell(evaluation);
        boolean trouble = said.outcome().isTrouble();
        if (trouble && evaluation.ruling().state() == RulingState.OPEN) {
            fire(subject, RulingAction.ASK);
        } else if (!trouble) {
            settle(subject);
        }
    }

    /** Nobody needs to look any more. */
    void settle(EvaluationCase subject) {
        RulingState state = subject.evaluation().ruling().state();
        if (state == RulingState.ASKED || state == RulingState.ADVISED) {
            fire(subject, RulingAction.SETTLE);
        }
    }

    /** Tells what counts now, if anything does. */
    void tell(Evaluation evaluation) {
        Said said = evaluation.inForce();
        if (said != null) {
            submitted.fire(new EvaluationSubmitted(evaluation.internshipId(), evaluation.stage(), said.outcome(), said.weeks()));
        }
    }

    private void fire(EvaluationCase subject, RulingAction action) {
        transitions.fire(RulingLifecycle.TABLE, subject, action, EnumSet.of(Role.SYSTEM), null);
    }
}
