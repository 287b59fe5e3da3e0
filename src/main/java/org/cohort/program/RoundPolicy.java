package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** What somebody is to a round, and whether she sees it: a draft is its organizers' alone. */
@ApplicationScoped
public class RoundPolicy {

    public Set<Role> rolesOf(Actor actor, RoundRef round) {
        return rolesOf(actor, round.programId());
    }

    /** What she is to a program and to all that belongs to it. */
    Set<Role> rolesOf(Actor actor, Long programId) {
        Set<Role> roles = EnumSet.of(Role.VISITOR);
        if (actor.holds(Role.ORGANIZER, programId)) {
            roles.add(Role.ORGANIZER);
        }
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        return roles;
    }

    public boolean maySee(Actor actor, RoundRef round) {
        return round.state() != RoundState.DRAFT || organizes(actor, round);
    }

    public boolean organizes(Actor actor, RoundRef round) {
        return actor.isSystem() || actor.holds(Role.ORGANIZER, round.programId());
    }

    /** The round, for whom it may be known. @throws NotFound for everybody else */
    public RoundRef seen(Actor actor, RoundRef round) {
        if (!maySee(actor, round)) {
            throw new NotFound();
        }
        return round;
    }
}
