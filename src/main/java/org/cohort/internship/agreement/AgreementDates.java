package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohort.internship.DateChange;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.internship.evaluation.EvaluationState;
import org.cohort.internship.extension.ExtendedDate;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.RoundRef;

/**
 * An agreement says when evaluations are due: where the round's dates move them, an agreement that nobody has signed is made anew, and another gets
 * an amendment to sign (rules I4, T7). The way back takes away an amendment that nobody has signed.
 */
@ApplicationScoped
class AgreementDates implements DeadlineFollower {

    private static final String PART = "agreement";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Agreements agreements;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return List.of(new Effect("agreements", moved(round, moves).keySet().stream().filter(id -> !hidden.contains(internships.internship(id).accountId())).count()));
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        moved(round, moves).forEach((id, changes) -> amend(internships.internship(id), changes));
    }

    private void amend(InternshipRef internship, List<DateChange> changes) {
        Map<Stage, Instant> due = changes.stream().filter(change -> change.subject().endsWith(Direction.BY_MENTOR.name()))
                .collect(Collectors.toMap(AgreementDates::stage, DateChange::to));
        if (agreements.renew(internship, due)) {
            return;
        }
        List<Agreement> all = agreements.of(internship.id());
        List<Agreement> last = all.stream().filter(paper -> paper.amendment() > 0 && paper.amendment() == all.get(all.size() - 1).amendment()).toList();
        String back = AgreementText.lines(internship, changes.stream().map(AgreementDates::back).toList());
        if (!last.isEmpty() && last.stream().allMatch(paper -> paper.state() == AgreementState.UNSIGNED && paper.text().contains("\n\n" + back + "\n\n"))) {
            agreements.remove(last);
            return;
        }
        String text = AgreementText.moved(internship, changes, agreements.names(internship, Agreements.parties(all)), Agreements.next(all));
        agreements.amend(internship, all, AgreementText.AMENDMENT, party -> text);
    }

    /** The evaluations that move, by the internships that have an agreement: those that stand at the old date, or at the new one already. */
    private Map<Long, List<DateChange>> moved(RoundRef round, Collection<DeadlineMove> moves) {
        Map<Long, List<DateChange>> changes = new TreeMap<>();
        for (DeadlineMove move : moves) {
            Stage stage = Stage.of(move.kind());
            if (stage == null || !move.isMoved() || move.from().at() == null || move.to().at() == null) {
                continue;
            }
            em.createQuery("select i.id, e.direction from Evaluation e join Internship i on i.id = e.internshipId where i.roundId = :round and i.state in :running"
                            + " and e.stage = :stage and e.state in :owed and e.dueAt in :dates and exists (select a.id from Agreement a where a.internshipId = i.id)"
                            + " and not exists (" + ExtendedDate.STANDING + "e.publicId) order by e.direction desc", Object[].class)
                    .setParameter("round", round.id()).setParameter("running", List.of(InternshipState.OFFERED, InternshipState.ACTIVE))
                    .setParameter("stage", stage).setParameter("owed", List.of(EvaluationState.DUE, EvaluationState.DRAFT))
                    .setParameter("dates", List.of(move.from().at(), move.to().at())).getResultStream()
                    .forEach(row -> changes.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(new DateChange(PART, stage + "." + row[1], DateChange.Kind.DATE, false,
                            "evaluation.label." + stage + "." + row[1], null, move.from().at(), move.to().at())));
        }
        return changes;
    }

    private static Stage stage(DateChange change) {
        return Stage.valueOf(change.subject().substring(0, change.subject().indexOf('.')));
    }

    private static DateChange back(DateChange c) {
        return new DateChange(c.part(), c.subject(), c.kind(), c.whole(), c.key(), c.arg(), c.to(), c.from());
    }
}
