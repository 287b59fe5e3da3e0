package org.cohort.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;

/**
 * Who takes part in a round: who has begun an application to it, its mentors and interns, and who coordinates a community in
 * any round of its program. What other features keep is asked for by their entities' names.
 */
@Queries
public class RoundPeople {

    /** A person to choose. @param id of her account, public */
    public record Choice(String id, String name) {
    }

    private static final String TAKE_PART = " from Account a where a.closedAt is null and a.id <> :me"
            + " and (a.id in (select p.accountId from Application p where p.roundId = :round)"
            + " or a.id in (select m.accountId from Mentorship m join Project j on j.id = m.projectId join Participation x on x.id = j.participationId"
            + " where x.roundId = :round)"
            + " or a.id in (select i.accountId from Internship i where i.roundId = :round)"
            + " or a.id in (select g.accountId from RoleGrant g join Participation y on y.id = g.scopeId join ProgramRound r on r.id = y.roundId"
            + " where g.role = :coordinator and r.programId = :program))"
            + " and a.id not in (select c.otherAccountId from Conflict c where c.accountId = :me)"
            + " and a.id not in (select d.accountId from Conflict d where d.otherAccountId = :me)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** By name; without herself and those she is in conflict with (rule R3). @throws NotFound for who does not organize the round */
    public List<Choice> choices(Actor actor, RoundRef round) {
        return fill(em.createQuery("select new org.cohort.program.RoundPeople$Choice(a.publicId, a.name)" + TAKE_PART + " order by a.name, a.id", Choice.class),
                actor, round).getResultList();
    }

    /** The account of one of them. @throws NotFound likewise */
    Optional<Long> account(Actor actor, RoundRef round, String publicId) {
        return fill(em.createQuery("select a.id" + TAKE_PART + " and a.publicId = :id", Long.class), actor, round).setParameter("id", publicId)
                .getResultStream().findFirst();
    }

    private static <R> TypedQuery<R> fill(TypedQuery<R> query, Actor actor, RoundRef round) {
        if (!actor.isSystem() && !actor.holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        return query.setParameter("me", actor.isSignedIn() ? actor.accountId() : Long.valueOf(0)).setParameter("round", round.id())
                .setParameter("program", round.programId()).setParameter("coordinator", Role.COORDINATOR);
    }
}
