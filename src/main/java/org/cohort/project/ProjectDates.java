package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineMove;
import org.cohort.program.ExtensionGrant;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;

/** Drafts of projects, which are due when the round's projects close. Their mentors are told as mentors of the round. */
@ApplicationScoped
class ProjectDates implements DeadlineFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    Tasks tasks;

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return moves.stream().anyMatch(ProjectDates::concerns) ? List.of(new Effect("projects", drafts(round).size())) : List.of();
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        if (moves.stream().anyMatch(ProjectDates::concerns)) {
            drafts(round).forEach(draft -> redate(round, draft));
        }
    }

    @Override
    public void follow(RoundRef round, ExtensionGrant grant, boolean later) {
        if (grant.kind() == Gate.PROJECT.closes()) {
            drafts(round).stream().filter(draft -> grant.countsFor((Long) draft[1], place(draft))).forEach(draft -> redate(round, draft));
        }
    }

    private void redate(RoundRef round, Object[] draft) {
        tasks.redate(ProjectLifecycle.TABLE.name(), (String) draft[0], windows.of(round.id(), Gate.PROJECT, (Long) draft[1], place(draft)).shownEnd());
    }

    private static Place place(Object[] draft) {
        return new Place((Long) draft[2], (Long) draft[3]);
    }

    private static boolean concerns(DeadlineMove move) {
        return move.kind() == Gate.PROJECT.closes() && move.isMoved();
    }

    private List<Object[]> drafts(RoundRef round) {
        return em.createQuery("select p.publicId, p.createdBy, p.id, x.id from Project p join Participation x on x.id = p.participationId "
                        + "where x.roundId = :round and p.state = :draft", Object[].class)
                .setParameter("round", round.id()).setParameter("draft", ProjectState.DRAFT).getResultList();
    }
}
