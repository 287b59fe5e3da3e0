package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.project.ProjectDirectory;

/** Which outcome counts, and who hears of it. Called inside the transaction that changes it. */
@ApplicationScoped
class Outcomes {

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    ProjectDirectory projects;

    @Inject
    Event<EvaluationSubmitted> submitted;

    @Inject
    Event<OutcomeTakenBack> takenBack;

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
            fire(subject, isCoordinated(subject.internship()) ? RulingAction.ASK : RulingAction.ASK_ORGANIZERS);
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
            submitted.fire(new EvaluationSubmitted(evaluation.internshipId(), evaluation.stage(), said.outcome(), said.weeks(), evaluation.ruling().isLocked()));
        }
    }

    /** Whether somebody coordinates who does not mentor there: else nobody could talk with both sides but one of them. */
    private boolean isCoordinated(InternshipRef internship) {
        List<Long> mentors = projects.mentors(internship.project().id());
        return !mentors.containsAll(people.holders(Role.COORDINATOR, internship.project().participation().id()));
    }

    /** What counted was taken back and nothing else is there: what it did to the money is not so any more. */
    void tellIfNothing(Evaluation evaluation) {
        if (evaluation.inForce() == null && evaluation.direction() == Direction.BY_MENTOR) {
            takenBack.fire(new OutcomeTakenBack(evaluation.internshipId(), evaluation.stage()));
        }
    }

    private void fire(EvaluationCase subject, RulingAction action) {
        transitions.fire(RulingLifecycle.TABLE, subject, action, EnumSet.of(Role.SYSTEM), null);
    }
}
