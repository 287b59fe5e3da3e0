package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.ExtensionGrant;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundWindows;
import org.cohort.program.Windows;

/** Reviews that are begun, due when reviews close, and what coordinators and organizers are asked to decide by the announcement. */
@ApplicationScoped
class SelectionDates implements DeadlineFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    Tasks tasks;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        List<Effect> effects = new ArrayList<>();
        if (isMoved(moves, Gate.REVIEW.closes())) {
            effects.add(new Effect("reviews", drafts(round).stream().filter(row -> !hidden.contains((Long) row[1]) && !hidden.contains((Long) row[4])).count()));
        }
        return effects;
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        if (isMoved(moves, Gate.REVIEW.closes())) {
            drafts(round).forEach(draft -> redate(round, draft));
        }
        if (isMoved(moves, DeadlineKind.ANNOUNCEMENT)) {
            var due = windows.at(round.id(), DeadlineKind.ANNOUNCEMENT);
            tasks.redate(SelectionTasks.ANNOUNCE, round.publicId(), due);
            tasks.redate(SelectionTasks.NO_ORGANIZER, round.publicId(), due);
            RoundWindows choosing = windows.on(round.id(), null);
            participations(round).forEach(row -> redate((String) row[0], choosing.window(Gate.DECISION, new Place(null, (Long) row[1])).shownEnd()));
        }
    }

    @Override
    public void follow(RoundRef round, ExtensionGrant grant, boolean later) {
        if (grant.kind() == Gate.REVIEW.closes()) {
            drafts(round).stream().filter(draft -> grant.countsFor((Long) draft[1], place(draft))).forEach(draft -> redate(round, draft));
        }
        if (grant.kind() == Gate.DECISION.closes()) {
            Place place = new Place(null, grant.participationId());
            participations(round).stream().filter(row -> row[1].equals(grant.participationId()))
                    .forEach(row -> redate((String) row[0], windows.of(round.id(), Gate.DECISION, null, place).shownEnd()));
        }
    }

    private void redate(String participation, Instant due) {
        tasks.redate(SelectionTasks.DECIDE, participation, due);
    }

    private List<Object[]> participations(RoundRef round) {
        return em.createQuery("select x.publicId, x.id from Participation x where x.roundId = :round", Object[].class).setParameter("round", round.id()).getResultList();
    }

    private void redate(RoundRef round, Object[] draft) {
        tasks.redate(ReviewLifecycle.TABLE.name(), (String) draft[0], windows.of(round.id(), Gate.REVIEW, (Long) draft[1], place(draft)).shownEnd());
    }

    private static Place place(Object[] draft) {
        return new Place((Long) draft[2], (Long) draft[3]);
    }

    private static boolean isMoved(Collection<DeadlineMove> moves, DeadlineKind kind) {
        return moves.stream().anyMatch(move -> move.kind() == kind && move.isMoved());
    }

    private List<Object[]> drafts(RoundRef round) {
        return em.createQuery("select r.publicId, r.reviewerId, w.id, w.participationId, a.accountId from Review r join Proposal p on p.id = r.proposalId "
                        + "join Project w on w.id = p.projectId join Application a on a.id = p.applicationId where a.roundId = :round and r.state = :draft", Object[].class)
                .setParameter("round", round.id()).setParameter("draft", ReviewState.DRAFT).getResultList();
    }
}
