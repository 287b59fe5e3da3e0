package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Verdict;

/** Gathers what the lifecycle of internships asks about. */
@ApplicationScoped
class InternshipCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory directory;

    @Inject
    Directory people;

    @Inject
    @Any
    Instance<CompletionNeed> completion;

    InternshipCase of(Internship internship) {
        InternshipRef ref = directory.refer(internship);
        Verdict needs = completion.stream().map(need -> need.met(ref)).reduce(Verdict.allowed(), Verdict::and);
        return new InternshipCase(internship, ref, name(internship.accountId()), isSigned(internship), finalWord(internship), needs);
    }

    /** Empty for somebody who is not known any more. */
    String name(Long account) {
        Map<Long, Directory.Person> found = people.people(List.of(account));
        return found.containsKey(account) ? found.get(account).name() : "";
    }

    /** By every party it was made for: amendments are signed while it goes on (rule I4). */
    private boolean isSigned(Internship internship) {
        List<Instant> signatures = new ArrayList<>(em.createQuery("select a.signedAt from Agreement a where a.internshipId = :internship and a.amendment = 0", Instant.class)
                .setParameter("internship", internship.id()).getResultList());
        return !signatures.isEmpty() && !signatures.contains(null);
    }

    /** An organizer's ruling before what the mentor submitted. */
    private EvaluationOutcome finalWord(Internship internship) {
        return em.createQuery("""
                        select e.ruling.outcome, e.outcome, e.submittedAt from Evaluation e
                        where e.internshipId = :internship and e.stage = :stage and e.direction = :direction""", Object[].class)
                .setParameter("internship", internship.id()).setParameter("stage", Stage.FINAL)
                .setParameter("direction", Direction.BY_MENTOR).getResultStream().findFirst()
                .map(row -> (EvaluationOutcome) (row[0] != null ? row[0] : row[2] != null ? row[1] : null)).orElse(null);
    }
}
