package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.cohort.internship.DateChange;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Tasks;

/**
 * The evaluations of an internship that is extended (rule T4): those that are still to come move along, and so do the final ones as long
 * as they are owed. A final word that asked for more time is asked for again.
 */
@ApplicationScoped
class EvaluationMoves implements InternshipFollower {

    /** Behind an evaluation's id: the day it is shown to the other side. */
    private static final String RELEASE = " release";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    EvaluationCases cases;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Override
    public String part() {
        return "evaluation";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        List<DateChange> changes = new ArrayList<>();
        for (Evaluation evaluation : moving(by)) {
            Instant due = by.later(evaluation.dueAt());
            String label = "evaluation.label." + evaluation.stage() + "." + evaluation.direction();
            changes.add(new DateChange(part(), evaluation.publicId(), DateChange.Kind.DATE, false, label, null, evaluation.dueAt(), due));
            if (evaluation.releaseAt().isAfter(evaluation.dueAt())) {
                changes.add(new DateChange(part(), evaluation.publicId() + RELEASE, DateChange.Kind.NOTICE, false, label + ".release", null, evaluation.releaseAt(),
                        due.plus(Duration.between(evaluation.dueAt(), evaluation.releaseAt()))));
            }
            if (!evaluation.isOpened()) {
                changes.add(new DateChange(part(), evaluation.publicId(), DateChange.Kind.NOTICE, false, label, null, evaluation.opensAt(),
                        due.minus(openFor(by))));
            }
        }
        return changes;
    }

    @Override
    public List<DateChange> readable(List<DateChange> own) {
        return own.stream().filter(change -> {
            Evaluation evaluation = find(change.subject().endsWith(RELEASE) ? change.subject().substring(0, change.subject().length() - RELEASE.length()) : change.subject());
            return evaluation.direction() != Direction.BY_MENTOR || evaluation.state() != EvaluationState.SUBMITTED;
        }).toList();
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        for (Evaluation evaluation : moving(by)) {
            boolean again = isAgain(evaluation);
            evaluation.dueAt(by.later(evaluation.dueAt()), openFor(by));
            if (again) {
                transitions.fire(EvaluationLifecycle.TABLE, cases.of(evaluation), EvaluationAction.REOPEN, EnumSet.of(Role.SYSTEM),
                        Words.say(Locale.ENGLISH, "internship-extension.again", by.weeks()));
                questionnaires.reopen(EvaluationService.SUBJECT, evaluation.publicId(), evaluation.writerId());
                evaluation.noteReopening(true);
            }
            tasks.redate(EvaluationLifecycle.TABLE.name(), evaluation.publicId(), evaluation.dueAt());
        }
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        Verdict verdict = Verdict.allowed();
        for (DateChange change : dates(own)) {
            Evaluation evaluation = find(change);
            verdict = verdict.and(Verdict.when(evaluation.state().isOwed(), "internship-extension.evaluated"))
                    .and(Verdict.when(evaluation.dueAt().equals(change.to()), "internship-extension.moved"));
        }
        return verdict;
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        for (DateChange change : dates(own)) {
            Evaluation evaluation = find(change);
            Instant opens = own.stream().filter(other -> other.kind() == DateChange.Kind.NOTICE && other.subject().equals(change.subject()))
                    .map(DateChange::from).findFirst().orElse(evaluation.opensAt());
            evaluation.restore(change.from(), opens);
            handBack(evaluation);
            tasks.redate(EvaluationLifecycle.TABLE.name(), evaluation.publicId(), evaluation.dueAt());
        }
    }

    /** The word the extension asked for anew counts again, unless its writer has begun another. */
    private void handBack(Evaluation evaluation) {
        if (evaluation.submittedBefore() != null && evaluation.state() == EvaluationState.DRAFT
                && questionnaires.handBack(EvaluationService.SUBJECT, evaluation.publicId(), evaluation.writerId(), evaluation.submittedBefore())) {
            evaluation.handBack();
            transitions.fire(EvaluationLifecycle.TABLE, cases.of(evaluation), EvaluationAction.HAND_BACK, EnumSet.of(Role.SYSTEM), null);
        }
    }

    private List<Evaluation> moving(Lengthening by) {
        return cases.of(by.internship().id()).stream().filter(evaluation -> isAgain(evaluation) || evaluation.state().isOwed()
                && (evaluation.stage() == Stage.FINAL || Window.until(evaluation.dueAt()).isOpen(by.now()))).toList();
    }

    /** The last word wanted more time, and now there is some. */
    private static boolean isAgain(Evaluation evaluation) {
        return evaluation.stage() == Stage.FINAL && evaluation.outcome() == EvaluationOutcome.EXTEND && !evaluation.state().isOwed();
    }

    private static Duration openFor(Lengthening by) {
        return EvaluationSchedule.openFor(by.internship().project().participation().round());
    }

    private Evaluation find(DateChange change) {
        return find(change.subject());
    }

    private Evaluation find(String publicId) {
        return em.createQuery("select e from Evaluation e where e.publicId = :id", Evaluation.class).setParameter("id", publicId).getSingleResult();
    }

    private static List<DateChange> dates(List<DateChange> own) {
        return own.stream().filter(change -> change.kind() == DateChange.Kind.DATE).toList();
    }
}
