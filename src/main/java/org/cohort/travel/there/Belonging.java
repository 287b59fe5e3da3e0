package org.cohort.travel.there;

import jakarta.persistence.TypedQuery;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** Who belongs to a community: whoever coordinates, organizes, mentors or is (or was) an intern in one of its approved participations. */
public final class Belonging {

    /** Of a participation p and its round r, in JPQL; {@link #of} fills what it asks. */
    public static final String PEOPLE = "p.state = org.cohort.program.ParticipationState.APPROVED and (p.id in :coordinates or r.programId in :organizes"
            + " or exists (select j.id from Project j where j.participationId = p.id and j.id in :mentors)"
            + " or exists (select i.id from Internship i where i.participationId = p.id and i.accountId = :me and i.state in"
            + " (org.cohort.internship.InternshipState.ACTIVE, org.cohort.internship.InternshipState.COMPLETED)))";

    private Belonging() {
    }

    /** @param actor signed in */
    public static <T> TypedQuery<T> of(Actor actor, TypedQuery<T> query) {
        return query.setParameter("coordinates", some(actor.scopes(Role.COORDINATOR))).setParameter("organizes", some(actor.scopes(Role.ORGANIZER)))
                .setParameter("mentors", some(actor.scopes(Role.MENTOR))).setParameter("me", actor.accountId());
    }

    /** JPQL takes no empty list. */
    private static Set<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
