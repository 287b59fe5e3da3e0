package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Tasks;

/** The organizers, coordinators and mentors of a round, whom all of its dates concern as long as they take part, and what waits for organizers. */
@ApplicationScoped
class RoundHolders implements DeadlineFollower {

    private static final String COORDINATORS = "join Participation x on x.id = g.scopeId where x.roundId = :round";
    private static final String MENTORS = "join Project p on p.id = g.scopeId join Participation x on x.id = p.participationId where x.roundId = :round";

    /** Does not take part. */
    private static final Set<ParticipationState> OUT = EnumSet.of(ParticipationState.DECLINED, ParticipationState.WITHDRAWN);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    Tasks tasks;

    @Override
    public List<Concerned> concerned(RoundRef round, Collection<DeadlineKind> kinds) {
        List<Concerned> people = new ArrayList<>();
        List<DeadlineKind> signUp = kinds.stream().filter(kind -> kind == Gate.COMMUNITY_SIGN_UP.opens() || kind == Gate.COMMUNITY_SIGN_UP.closes()).toList();
        holders("g.accountId, x.state, x.id, p.id", Role.MENTOR, MENTORS, round.id()).stream().filter(row -> !OUT.contains(row[1]))
                .forEach(row -> people.add(new Concerned((Long) row[0], Concern.MENTOR, kinds, null, new Place((Long) row[3], (Long) row[2]))));
        // A community that is out may come back until sign-up closes.
        holders("g.accountId, x.state, x.id", Role.COORDINATOR, COORDINATORS, round.id())
                .forEach(row -> people.add(new Concerned((Long) row[0], Concern.COORDINATOR, OUT.contains(row[1]) ? signUp : kinds, null, new Place(null, (Long) row[2]))));
        em.createQuery("select distinct g.accountId from RoleGrant g where g.role = :role and g.scopeId = :program", Long.class)
                .setParameter("role", Role.ORGANIZER).setParameter("program", round.programId()).getResultList()
                .forEach(account -> people.add(new Concerned(account, Concern.ORGANIZER, kinds, null)));
        return people;
    }

    @Override
    public List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden) {
        return moves.stream().anyMatch(RoundHolders::concerns) ? List.of(new Effect("participations", waiting(round).size())) : List.of();
    }

    /** Organizers should have answered a community before its projects are due. */
    @Override
    public void follow(RoundRef round, Collection<DeadlineMove> moves) {
        if (moves.stream().anyMatch(RoundHolders::concerns)) {
            Instant due = windows.of(round.id(), Gate.PROJECT, null).shownEnd();
            waiting(round).forEach(participation -> tasks.redate(ParticipationLifecycle.TABLE.name(), participation, due));
        }
    }

    private static boolean concerns(DeadlineMove move) {
        return move.kind() == Gate.PROJECT.closes() && move.isMoved();
    }

    private List<String> waiting(RoundRef round) {
        return em.createQuery("select x.publicId from Participation x where x.roundId = :round and x.state = :submitted", String.class)
                .setParameter("round", round.id()).setParameter("submitted", ParticipationState.SUBMITTED).getResultList();
    }

    private List<Object[]> holders(String columns, Role role, String of, Long round) {
        return em.createQuery("select distinct " + columns + " from RoleGrant g " + of + " and g.role = :role", Object[].class)
                .setParameter("round", round).setParameter("role", role).getResultList();
    }
}
