package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.RoundMembers;
import org.cohort.program.RoundRef;

/**
 * Interns, whom the dates of evaluations concern. The first and last day of an internship are what was agreed on and signed:
 * they do not follow the round's, and the preview says so.
 */
@ApplicationScoped
class InternsOfRound implements DeadlineFollower, RoundMembers {

    private static final Set<DeadlineKind> CONCERNING = Arrays.stream(Stage.values()).map(Stage::deadline).collect(Collectors.toSet());
    private static final Set<DeadlineKind> DAYS = EnumSet.of(DeadlineKind.INTERNSHIP_START, DeadlineKind.INTERNSHIP_END);
    private static final List<InternshipState> RUNNING = List.of(InternshipState.OFFERED, InternshipState.ACTIVE);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Member> members(RoundRef round) {
        return em.createQuery("select i.accountId, p.title from Internship i join Project p on p.id = i.projectId where i.roundId = :round", Object[].class)
                .setParameter("round", round.id()).getResultStream().map(row -> new Member((Long) row[0], As.INTERN, row[1], true)).toList();
    }

    @Override
    public List<Concerned> concerned(RoundRef round, Collection<DeadlineKind> kinds) {
        List<DeadlineKind> hers = kinds.stream().filter(CONCERNING::contains).toList();
        return hers.isEmpty() ? List.of() : running(round).stream()
                .map(row -> new Concerned((Long) row[0], Concern.INTERN, hers, "/internship/" + row[1])).toList();
    }

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return moves.stream().anyMatch(move -> DAYS.contains(move.kind())) ? List.of(new Effect("internships", running(round).stream().filter(row -> !hidden.contains((Long) row[0])).count())) : List.of();
    }

    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        // What was signed stays.
    }

    private List<Object[]> running(RoundRef round) {
        return em.createQuery("select i.accountId, i.publicId from Internship i where i.roundId = :round and i.state in :running", Object[].class)
                .setParameter("round", round.id()).setParameter("running", RUNNING).getResultList();
    }
}
