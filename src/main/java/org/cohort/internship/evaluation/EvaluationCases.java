package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;

/** Finds evaluations with what their lifecycle asks about. */
@ApplicationScoped
class EvaluationCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    /** @throws NotFound when there is none that the actor may know of */
    EvaluationCase visible(Actor actor, String publicId) {
        Evaluation evaluation = em.createQuery("select e from Evaluation e where e.publicId = :id", Evaluation.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        EvaluationCase found = of(evaluation);
        if (!InternshipPolicy.maySee(actor, found.internship())) {
            throw new NotFound();
        }
        return found;
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
