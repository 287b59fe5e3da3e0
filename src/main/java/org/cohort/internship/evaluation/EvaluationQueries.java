package org.cohort.internship.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipRef;
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
                .filter(option -> option.action() == EvaluationAction.RELEASE && option.verdict().kind() != Verdict.Kind.DENIED
                        || option.action() == EvaluationAction.REOPEN && option.isAllowed()).toList();
        boolean told = isTold(actor, evaluation, readsAs);
        return new EvaluationView(row(actor, evaluation, internship), internship, subject.intern(), cases.name(evaluation.writerId()),
                told ? evaluation.said() : Said.NOTHING, sheets, EvaluationLifecycle.TABLE.may(subject, EvaluationAction.SUBMIT, roles, now), options,
                evaluation.releaseAt(), ruled(actor, subject, now));
    }

    /** What was reported before, the latest first, for who writes an evaluation now. @throws NotFound as {@link #view} */
    public List<EarlierReport> earlier(Actor actor, String publicId) {
        return em.createQuery("select new org.cohort.internship.evaluation.EarlierReport(r.publicId, r.number, r.done, r.answer) from ProgressReport r"
                        + " where r.internshipId = :internship and r.submittedAt is not null order by r.number desc", EarlierReport.class)
                .setParameter("internship", cases.visible(actor, publicId).internship().id()).getResultList();
    }

    /** What was answered at earlier stages, as far as the reader may read it: her own, and what was released to her. */
    public List<Sheet> earlierAnswers(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        return cases.of(subject.internship().id()).stream().filter(other -> other.stage().compareTo(subject.evaluation().stage()) < 0)
                .flatMap(other -> questionnaires.read(EvaluationService.SUBJECT, other.publicId(),
                        cases.readsAs(actor, new EvaluationCase(other, subject.internship(), subject.intern()))).stream()).toList();
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
        return new EvaluationView.Ruled(ruling.state(), ruling.said(), cases.name(ruling.by()), ruling.at(),
                RulingLifecycle.TABLE.may(subject, RulingAction.RULE, roles, now).isAllowed(), options);
    }

    private static boolean isTold(Actor actor, Evaluation e, Set<Role> readsAs) {
        return actor.is(e.writerId()) || !e.state().isOwed() && !readsAs.isEmpty();
    }

    private EvaluationRow row(Actor actor, Evaluation e, InternshipRef internship) {
        Set<Role> readsAs = EvaluationPolicy.readsAs(actor, e.direction(), e.state(), internship);
        boolean ruled = e.ruling().isLocked() && !readsAs.isEmpty();
        boolean open = EvaluationLifecycle.OPEN.check().apply(new EvaluationCase(e, internship, ""), clock.instant()).isAllowed();
        return new EvaluationRow(e.internshipId(), e.publicId(), e.stage(), e.direction(), e.state(), e.opensAt(), e.dueAt(), e.submittedAt(),
                ruled ? e.ruling().said().outcome() : isTold(actor, e, readsAs) ? e.outcome() : null, open, ruled);
    }
}
