package org.cohort.internship.evaluation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/** Writes and releases evaluations. Each throws {@link NotFound} for one the actor may not know of. */
@UseCase
public class EvaluationService {

    /** What the sheets of evaluations are about. */
    public static final String SUBJECT = EvaluationLifecycle.TABLE.name();

    @Inject
    EvaluationCases cases;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Outcomes outcomes;

    @Inject
    LongerQueries longer;

    @Inject
    Clock clock;

    /** The sheet to write on. @throws Refused when the actor may not write, with the reason */
    @Requires(Role.SELF)
    public Sheet sheet(String publicId) {
        return sheet(writable(publicId, EvaluationAction.SAVE));
    }

    /** Keeps what is filled in so far. */
    @Requires(Role.SELF)
    public void save(String publicId, EvaluationInput input) {
        EvaluationCase subject = writable(publicId, EvaluationAction.SAVE);
        write(subject, input, false);
        subject.evaluation().draftedBy(current.get().accountId());
        if (subject.evaluation().state() == EvaluationState.DUE) {
            fire(subject, EvaluationAction.SAVE);
        }
    }

    /** Hands it in. @throws Refused at all answers that are missing, the outcome of a mentor included */
    @Requires(Role.SELF)
    public void submit(String publicId, EvaluationInput input) {
        EvaluationCase subject = writable(publicId, EvaluationAction.SUBMIT);
        Evaluation evaluation = subject.evaluation();
        Said said = write(subject, input, true);
        evaluation.submit(current.get().accountId(), said, clock.instant());
        fire(subject, EvaluationAction.SUBMIT);
        outcomes.said(subject);
    }

    /** Makes it a draft again of whoever submitted it, as long as nobody it is about has read it: nothing counts of it until it is submitted anew. */
    @Requires(Role.SELF)
    public void takeBack(String publicId) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        fire(subject, EvaluationAction.TAKE_BACK);
        current.runAs(Actor.SYSTEM, () -> questionnaires.reopen(SUBJECT, publicId, subject.evaluation().writerId()));
        subject.evaluation().noteReopening(false);
        outcomes.settle(subject);
        outcomes.tellIfNothing(subject.evaluation());
    }

    /** Lets the side it is about read what is meant for it. */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void release(String publicId) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        fire(subject, EvaluationAction.RELEASE);
        subject.evaluation().noteRelease(clock.instant());
    }

    /** Asks the mentors for their final word again. The submitted answers become a draft of whoever wrote them. @param comment why */
    @Requires(Role.ORGANIZER)
    public void reopen(String publicId, String comment) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        transitions.fire(EvaluationLifecycle.TABLE, subject, EvaluationAction.REOPEN, roles(subject), comment);
        questionnaires.reopen(SUBJECT, publicId, subject.evaluation().writerId());
        subject.evaluation().noteReopening(false);
        outcomes.settle(subject);
        outcomes.tellIfNothing(subject.evaluation());
    }

    private EvaluationCase writable(String publicId, EvaluationAction action) {
        EvaluationCase subject = cases.visible(current.get(), publicId);
        EvaluationLifecycle.TABLE.may(subject, action, roles(subject), clock.instant()).enforce();
        return subject;
    }

    private Said write(EvaluationCase subject, EvaluationInput input, boolean complete) {
        boolean byMentor = subject.evaluation().direction() == Direction.BY_MENTOR;
        Findings findings = new Findings();
        findings.check(() -> questionnaires.save(sheet(subject).publicId(), input.version(), input.answers(), complete));
        Said said = findings.read(() -> byMentor ? read(subject, input.word(), complete) : Said.NOTHING);
        findings.enforce();
        if (byMentor) {
            cases.draft(subject.evaluation(), current.get().accountId(), said);
        }
        return said;
    }

    /** Nothing but how long and why belongs to an outcome; "continue" needs no words, and a ruling's are its own. */
    private Said read(EvaluationCase subject, EvaluationInput.Word word, boolean complete) {
        Said said = Said.read("", word, complete, longer.left(subject.internship(), subject.evaluation().stage()));
        return complete && said.outcome().isClear() ? new Said(said.outcome(), null, null) : said;
    }

    private Sheet sheet(EvaluationCase subject) {
        return questionnaires.sheetFor(subject.evaluation().questionnaire(), subject.internship().project().participation().round().forms(), SUBJECT, subject.evaluation().publicId());
    }

    private void fire(EvaluationCase subject, EvaluationAction action) {
        transitions.fire(EvaluationLifecycle.TABLE, subject, action, roles(subject), null);
    }

    private Set<Role> roles(EvaluationCase subject) {
        return cases.rolesOf(current.get(), subject);
    }
}
