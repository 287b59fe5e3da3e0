package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/**
 * What somebody is to a community in a round. Who coordinates it is nothing else to it: an organizer never approves
 * her own community.
 */
@ApplicationScoped
public class ParticipationPolicy {

    public Set<Role> rolesOf(Actor actor, ParticipationRef participation) {
        Set<Role> roles = EnumSet.of(Role.VISITOR);
        if (actor.holds(Role.COORDINATOR, participation.id())) {
            roles.add(Role.COORDINATOR);
        } else if (actor.holds(Role.ORGANIZER, participation.round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        if (actor.isSystem()) {
            roles.add(Role.SYSTEM);
        }
        return roles;
    }

    /** One that takes part in a round that is shown is everybody's to see; else it is its coordinators' and the organizers'. */
    public boolean maySee(Actor actor, ParticipationRef participation) {
        return participation.takesPart() && participation.round().state() != RoundState.DRAFT
                || isInside(actor, participation);
    }

    /** Whether she coordinates it or organizes its round: who enters the coordinators' room. */
    public boolean isInside(Actor actor, ParticipationRef participation) {
        return actor.isSystem() || actor.holds(Role.COORDINATOR, participation.id())
                || actor.holds(Role.ORGANIZER, participation.round().programId());
    }

    /** The participation, for whom it may be known. @throws NotFound for everybody else */
    public ParticipationRef seen(Actor actor, ParticipationRef participation) {
        if (!maySee(actor, participation)) {
            throw new NotFound();
        }
        return participation;
    }
}
