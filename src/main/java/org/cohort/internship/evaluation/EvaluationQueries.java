package org.cohort.internship.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
        return em.createQuery("select e from Evaluation e where e.internshipId in :ids order by e.internshipId, e.dueAt, e.direction desc", Evaluation.class)
                .setParameter("ids", internships.stream().map(InternshipRef::id).toList()).getResultStream()
                .map(e -> row(actor, e, internships.stream().filter(i -> i.id().equals(e.internshipId())).findFirst().orElseThrow())).toList();
    }

    /** @throws NotFound when there is none that the actor may know of */
    public EvaluationView view(Actor actor, String publicId) {
        EvaluationCase subject = cases.visible(actor, publicId);
        Evaluation evaluation = subject.evaluation();
        InternshipRef internship = subject.internship();
        Set<Role> roles = EvaluationPolicy.rolesOf(actor, evaluation.direction(), internship);
        Instant now = clock.instant();
        List<Sheet> sheets = questionnaires.read(EvaluationService.SUBJECT, publicId,
                EvaluationPolicy.readsAs(actor, evaluation.direction(), evaluation.state(), internship));
        List<Option<EvaluationAction>> options = EvaluationLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() == EvaluationAction.RELEASE && option.verdict().kind() != Verdict.Kind.DENIED
                        || option.action() == EvaluationAction.REOPEN && option.isAllowed()).toList();
        return new EvaluationView(row(actor, evaluation, internship), internship, subject.intern(), cases.name(evaluation.writerId()),
                sheets, EvaluationLifecycle.TABLE.may(subject, EvaluationAction.SUBMIT, roles, now), options);
    }

    private EvaluationRow row(Actor actor, Evaluation e, InternshipRef internship) {
        boolean told = actor.is(e.writerId())
                || !e.state().isOwed() && !EvaluationPolicy.readsAs(actor, e.direction(), e.state(), internship).isEmpty();
        boolean open = EvaluationLifecycle.OPEN.check().apply(new EvaluationCase(e, internship, ""), clock.instant()).isAllowed();
        return new EvaluationRow(e.internshipId(), e.publicId(), e.stage(), e.direction(), e.state(), e.opensAt(), e.dueAt(), e.submittedAt(),
                told ? e.outcome() : null, open);
    }
}
