package org.cohort.internship.evaluation;

import jakarta.inject.Inject;
import java.time.Clock;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/**
 * What coordinators and organizers do about an outcome. Nobody rules about what she wrote as a mentor herself. Each throws
 * {@link org.cohort.kernel.access.NotFound} for an evaluation the actor may not know of.
 */
@UseCase
public class RulingService {

    /** Of the fields of the form an organizer rules by. */
    public static final String PREFIX = "ruled-";

    @Inject
    EvaluationCases cases;

    @Inject
    Outcomes outcomes;

    @Inject
    LongerQueries longer;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Says what she found when she talked with both. */
    @Requires(Role.COORDINATOR)
    public void advise(String publicId, String words) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        fire(subject, RulingAction.ADVISE, words);
        subject.evaluation().ruling().advise(words, current.get().accountId(), clock.instant());
    }

    /** Decides what counts, with or without a mentor's word, and locks it. @throws Refused at every field that can't be right */
    @Requires(Role.ORGANIZER)
    public void rule(String publicId, EvaluationInput.Word word) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        RulingLifecycle.TABLE.may(subject, RulingAction.RULE, EvaluationPolicy.rulesAs(current.get(), subject.internship()), clock.instant()).enforce();
        Said said = Said.read(PREFIX, word, true, longer.left(subject.internship(), subject.evaluation().stage()));
        if (said.reason() == null) {
            throw Refused.input(PREFIX + "reason", "required");
        }
        subject.evaluation().ruling().rule(said, current.get().accountId(), clock.instant());
        fire(subject, RulingAction.RULE, said.reason());
        outcomes.tell(subject.evaluation());
    }

    /** The mentor's outcome counts again, where she has said one. @param why for the mentor and the coordinator */
    @Requires(Role.ORGANIZER)
    public void unlock(String publicId, String why) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        fire(subject, RulingAction.UNLOCK, why);
        subject.evaluation().ruling().unlock();
        outcomes.said(subject);
        outcomes.tellIfNothing(subject.evaluation());
    }

    private void fire(EvaluationCase subject, RulingAction action, String words) {
        transitions.fire(RulingLifecycle.TABLE, subject, action, EvaluationPolicy.rulesAs(current.get(), subject.internship()), words);
    }
}
