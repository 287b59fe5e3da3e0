package org.cohort.internship.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.extension.ExtendedDate;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.RoundRef;

/** Evaluations that are owed follow the round's dates, where they stand at them: one with a date of its own, by an extension or otherwise, keeps it. */
@ApplicationScoped
class EvaluationDates implements DeadlineFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Tasks tasks;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return List.of(new Effect("evaluations", moves.stream().flatMap(move -> owed(round, move).stream()).filter(row -> !hidden.contains((Long) row[1])).count()));
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        for (DeadlineMove move : moves) {
            for (Object[] row : owed(round, move)) {
                Evaluation evaluation = (Evaluation) row[0];
                evaluation.dueAt(move.to().at(), EvaluationSchedule.openFor(round));
                tasks.redate(EvaluationLifecycle.TABLE.name(), evaluation.publicId(), move.to().at());
            }
        }
    }

    /** Evaluations, each with its intern's account. */
    private List<Object[]> owed(RoundRef round, DeadlineMove move) {
        Stage stage = Stage.of(move.kind());
        if (stage == null || !move.isMoved() || move.from().at() == null || move.to().at() == null) {
            return List.of();
        }
        return em.createQuery("select e, i.accountId from Evaluation e join Internship i on i.id = e.internshipId where i.roundId = :round and i.state in :running "
                        + "and e.stage = :stage and e.state in :owed and e.dueAt = :due and not exists (" + ExtendedDate.STANDING + "e.publicId)", Object[].class)
                .setParameter("round", round.id()).setParameter("running", List.of(InternshipState.OFFERED, InternshipState.ACTIVE))
                .setParameter("stage", stage).setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT))
                .setParameter("due", move.from().at()).getResultList();
    }
}
