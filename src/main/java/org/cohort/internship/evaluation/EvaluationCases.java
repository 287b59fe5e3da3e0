package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.OutcomeUse;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.work.Addressee;
import org.cohort.project.ProjectDirectory;

/** Finds evaluations with what their lifecycle asks about. */
@ApplicationScoped
class EvaluationCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ProjectDirectory projects;

    @Inject
    Directory people;

    @Inject
    @Any
    Instance<OutcomeUse> uses;

    /** @throws NotFound when there is none that the actor may know of; who wrote one can always read again what she wrote */
    EvaluationCase visible(Actor actor, String publicId) {
        Evaluation evaluation = em.createQuery("select e from Evaluation e where e.publicId = :id", Evaluation.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        InternshipRef internship = internships.internship(evaluation.internshipId());
        EvaluationCase found = new EvaluationCase(evaluation, internship, name(internship.accountId()), actor.accountId(),
                () -> impartialOrganizers(internship), () -> used(evaluation));
        if (!InternshipPolicy.maySee(actor, found.internship()) && !hasWritten(actor, evaluation)) {
            throw new NotFound();
        }
        return found;
    }

    private Verdict used(Evaluation evaluation) {
        return evaluation.direction() == Direction.BY_INTERN ? Verdict.allowed()
                : uses.stream().map(use -> use.mayTakeBack(evaluation.internshipId(), evaluation.stage())).reduce(Verdict.allowed(), Verdict::and);
    }

    private boolean hasWritten(Actor actor, Evaluation evaluation) {
        return actor.isSignedIn() && (actor.is(evaluation.writerId()) || !questionnaires.read(EvaluationService.SUBJECT, evaluation.publicId(), Set.of()).isEmpty());
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
        return projects.everMentors(internship.project().id()).contains(actor.accountId());
    }

    EvaluationCase of(Evaluation evaluation) {
        InternshipRef internship = internships.internship(evaluation.internshipId());
        return of(evaluation, internship, name(internship.accountId()));
    }

    EvaluationCase of(Evaluation evaluation, InternshipRef internship, String intern) {
        return new EvaluationCase(evaluation, internship, intern, null, () -> impartialOrganizers(internship));
    }

    private Collection<Addressee> impartialOrganizers(InternshipRef internship) {
        Set<Long> organizers = new LinkedHashSet<>(people.holders(Role.ORGANIZER, internship.project().participation().round().programId()));
        projects.everMentors(internship.project().id()).forEach(organizers::remove);
        return organizers.stream().map(Addressee::person).toList();
    }

    /** What a mentor means to say; nothing where she has not begun. */
    Said drafted(Evaluation evaluation, Long account) {
        return word(evaluation, account).map(DraftedWord::said).orElse(Said.NOTHING);
    }

    private Optional<DraftedWord> word(Evaluation evaluation, Long account) {
        return em.createQuery("select w from DraftedWord w where w.evaluationId = :evaluation and w.accountId = :account", DraftedWord.class)
                .setParameter("evaluation", evaluation.id()).setParameter("account", account).getResultStream().findFirst();
    }

    void draft(Evaluation evaluation, Long account, Said said) {
        DraftedWord word = word(evaluation, account).orElseGet(() -> new DraftedWord(evaluation.id(), account));
        word.write(said);
        em.persist(word);
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
