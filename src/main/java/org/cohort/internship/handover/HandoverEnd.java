package org.cohort.internship.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.project.MentorshipCase;
import org.cohort.project.MentorshipState;

/** Who leaves a project otherwise has nothing to hand over any more: what she asked for is taken back, and nobody is asked to act on it. */
@ApplicationScoped
class HandoverEnd {

    @Inject
    HandoverCases cases;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void on(@Observes Transitioned moved) {
        if (moved.to() != MentorshipState.WITHDRAWN || !(moved.subject() instanceof MentorshipCase mentorship)) {
            return;
        }
        Handover running = cases.running(mentorship.mentorship().accountId(), mentorship.mentorship().projectId());
        if (running != null) {
            current.runAs(Actor.SYSTEM, () -> transitions.fire(HandoverLifecycle.TABLE, cases.of(running), HandoverAction.WITHDRAW, EnumSet.of(Role.SYSTEM), null));
            running.noteEnd(clock.instant());
        }
    }
}
