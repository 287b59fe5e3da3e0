package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.project.MentorshipState;

/** Finds evaluations with what their lifecycle asks about. */
@ApplicationScoped
class EvaluationCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    /** @throws NotFound when there is none that the actor may know of; who wrote one can always read again what she wrote */
    EvaluationCase visible(Actor actor, String publicId) {
        Evaluation evaluation = em.createQuery("select e from Evaluation e where e.publicId = :id", Evaluation.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        EvaluationCase found = of(evaluation);
        if (!InternshipPolicy.maySee(actor, found.internship()) && !actor.is(evaluation.writerId())) {
            throw new NotFound();
        }
        return found;
    }

    /** What she is to it when she acts on it; who once was a mentor there has no hand in what the intern wrote either. */
    Set<Role> rolesOf(Actor actor, EvaluationCase subject) {
        Direction direction = subject.evaluation().direction();
        return wasMentor(actor, direction, subject.internship()) ? EnumSet.noneOf(Role.class) : EvaluationPolicy.rolesOf(actor, direction, subject.internship());
    }

    /** As what she reads it; who once was a mentor there reads what the intern wrote as nothing else. */
    Set<Role> readsAs(Actor actor, EvaluationCase subject) {
        Direction direction = subject.evaluation().direction();
        return wasMentor(actor, direction, subject.internship()) ? EnumSet.noneOf(Role.class)
                : EvaluationPolicy.readsAs(actor, direction, subject.evaluation().state(), subject.internship());
    }

    /** Whether what the intern writes may be about somebody who mentored her and does not any more. */
    private boolean wasMentor(Actor actor, Direction direction, InternshipRef internship) {
        if (direction == Direction.BY_MENTOR || actor.accountId() == null || actor.is(internship.accountId()) || actor.holds(Role.MENTOR, internship.project().id())) {
            return false;
        }
        return em.createQuery("select count(m) from Mentorship m where m.projectId = :project and m.accountId = :account and m.state = :gone", Long.class)
                .setParameter("project", internship.project().id()).setParameter("account", actor.accountId())
                .setParameter("gone", MentorshipState.WITHDRAWN).getSingleResult() > 0;
    }

    EvaluationCase of(Evaluation evaluation) {
        InternshipRef internship = internships.internship(evaluation.internshipId());
        return new EvaluationCase(evaluation, internship, name(internship.accountId()));
    }

    /** Empty for null and for somebody who is not known any more. */
    String name(Long account) {
        Map<Long, Directory.Person> found = account == null ? Map.of() : people.people(List.of(account));
        return account != null && found.containsKey(account) ? found.get(account).name() : "";
    }

    /** In the order they are due, a mentor's before the intern's. */
    List<Evaluation> of(Long internshipId) {
        return em.createQuery("select e from Evaluation e where e.internshipId = :internship order by e.dueAt, e.direction desc", Evaluation.class)
                .setParameter("internship", internshipId).getResultList();
    }
}
