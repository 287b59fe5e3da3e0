package org.cohort.internship.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.ladder.ReminderState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;

/** What people read about evaluations. */
@Queries
public class EvaluationQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    EvaluationCases cases;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Clock clock;

    /** The evaluations of internships that the caller has let the reader see, as they are due. */
    public List<EvaluationRow> of(Actor actor, Collection<InternshipRef> internships) {
        if (internships.isEmpty()) {
            return List.of();
        }
        Map<Long, InternshipRef> byId = internships.stream().collect(Collectors.toMap(InternshipRef::id, Function.identity(), (one, same) -> one));
        return em.createQuery("select e from Evaluation e where e.internshipId in :ids order by e.internshipId, e.dueAt, e.direction desc", Evaluation.class)
                .setParameter("ids", byId.keySet()).getResultStream()
                .map(e -> row(actor, e, byId.get(e.internshipId()))).toList();
    }

    /** @throws NotFound when there is none that the actor may know of */
    public EvaluationView view(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        Evaluation evaluation = subject.evaluation();
        InternshipRef internship = subject.internship();
        Set<Role> roles = cases.rolesOf(actor, subject);
        Set<Role> readsAs = cases.readsAs(actor, subject);
        Instant now = clock.instant();
        List<Sheet> sheets = questionnaires.read(EvaluationService.SUBJECT, publicId, readsAs);
        List<Option<EvaluationAction>> options = EvaluationLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> (option.action() == EvaluationAction.RELEASE || option.action() == EvaluationAction.TAKE_BACK) && option.verdict().kind() != Verdict.Kind.DENIED
                        || option.action() == EvaluationAction.REOPEN && option.isAllowed()).toList();
        return new EvaluationView(row(actor, evaluation, internship), internship, subject.intern(), cases.name(evaluation.writerId()),
                said(actor, evaluation, readsAs), sheets, EvaluationLifecycle.TABLE.may(subject, EvaluationAction.SUBMIT, roles, now), options,
                evaluation.releaseAt(), ruled(actor, subject, now));
    }

    /** A step of an evaluation's reminders. @param at when it is its turn, or was settled @param why null but for one that was not sent */
    public record Reminded(EvaluationStep step, ReminderState state, EvaluationReminder.Because why, Instant at) {
    }

    /** In the order of their steps, for who has a part in it: what one side owes is not told to the other. Empty before it is asked for. */
    public List<Reminded> reminders(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        if (cases.rolesOf(actor, subject).isEmpty()) {
            return List.of();
        }
        boolean byMentor = subject.evaluation().direction() == Direction.BY_MENTOR;
        return em.createQuery("select m from EvaluationReminder m where m.evaluationId = :evaluation order by m.id", EvaluationReminder.class)
                .setParameter("evaluation", subject.evaluation().id()).getResultStream().filter(m -> byMentor || m.step() != EvaluationStep.CO_MENTOR)
                .sorted(Comparator.comparing(EvaluationReminder::step)).map(m -> new Reminded(m.step(), m.state(), m.why(), m.at())).toList();
    }

    /** What was reported before, the latest first, for whoever writes the evaluation: nothing for others, as who wrote one and has left. @throws NotFound as {@link #view} */
    public List<EarlierReport> earlier(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        return !writes(actor, subject) ? List.of() : em.createQuery("select new org.cohort.internship.evaluation.EarlierReport(r.publicId, r.number, r.done, r.answer) from ProgressReport r"
                        + " where r.internshipId = :internship and r.submittedAt is not null order by r.number desc", EarlierReport.class)
                .setParameter("internship", subject.internship().id()).getResultList();
    }

    /** What was answered at earlier stages, as far as whoever writes it may read it: her own, and what was released to her. */
    public List<Sheet> earlierAnswers(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        return !writes(actor, subject) ? List.of() : cases.of(subject.internship().id()).stream().filter(other -> other.stage().compareTo(subject.evaluation().stage()) < 0)
                .flatMap(other -> questionnaires.read(EvaluationService.SUBJECT, other.publicId(),
                        cases.readsAs(actor, cases.of(other, subject.internship(), subject.intern()))).stream()).toList();
    }

    /** Of who filled in a sheet that the reader was given; empty for null and for somebody who is not known any more. */
    public String name(Long account) {
        return cases.name(account);
    }

    private boolean writes(Actor actor, EvaluationCase subject) {
        return cases.rolesOf(actor, subject).contains(subject.evaluation().direction() == Direction.BY_MENTOR ? Role.MENTOR : Role.SELF);
    }

    /** To the intern nothing of it is shown but what counts, once it is released. */
    private EvaluationView.Ruled ruled(Actor actor, EvaluationCase subject, Instant now) {
        Set<Role> roles = EvaluationPolicy.rulesAs(actor, subject.internship());
        if (subject.evaluation().direction() == Direction.BY_INTERN || roles.isEmpty() || roles.contains(Role.SELF)) {
            return null;
        }
        Ruling ruling = subject.evaluation().ruling();
        List<Option<RulingAction>> options = RulingLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() != RulingAction.RULE && option.isAllowed()).toList();
        boolean advised = ruling.advice() != null && !roles.contains(Role.MENTOR);
        return new EvaluationView.Ruled(ruling.state(), ruling.said(), cases.name(ruling.by()), ruling.at(),
                advised ? ruling.advice() : null, advised ? cases.name(ruling.advisedBy()) : "",
                RulingLifecycle.TABLE.may(subject, RulingAction.RULE, roles, now).isAllowed(), options);
    }

    /** While it is owed a mentor reads what she means to say herself. */
    private Said said(Actor actor, Evaluation evaluation, Set<Role> readsAs) {
        if (evaluation.state().isOwed()) {
            return actor.isSignedIn() ? cases.drafted(evaluation, actor.accountId()) : Said.NOTHING;
        }
        return isTold(actor, evaluation, readsAs) ? evaluation.said() : Said.NOTHING;
    }

    private static boolean isTold(Actor actor, Evaluation e, Set<Role> readsAs) {
        return !e.state().isOwed() && (actor.is(e.writerId()) || !readsAs.isEmpty());
    }

    private EvaluationRow row(Actor actor, Evaluation e, InternshipRef internship) {
        Set<Role> readsAs = EvaluationPolicy.readsAs(actor, e.direction(), e.state(), internship);
        boolean ruled = e.ruling().isLocked() && (!readsAs.isEmpty() || e.ruling().isTold() && actor.is(internship.accountId()));
        boolean open = EvaluationLifecycle.OPEN.check().apply(cases.of(e, internship, ""), clock.instant()).isAllowed();
        return new EvaluationRow(e.internshipId(), e.publicId(), e.stage(), e.direction(), e.state(), e.opensAt(), e.dueAt(), e.submittedAt(),
                ruled ? e.ruling().said().outcome() : isTold(actor, e, readsAs) ? e.outcome() : null, open, ruled);
    }
}
