package org.cohort.internship.agreement;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What somebody is to an agreement. */
final class AgreementPolicy {

    private AgreementPolicy() {
    }

    /**
     * Each party signs its own: to the mentor's the intern is nothing, to the intern's a mentor is. An organizer signs none but the
     * coordinator's, where nobody else could.
     *
     * @param standIn whether organizers sign in the coordinator's place
     */
    static Set<Role> rolesOf(Actor actor, Party party, InternshipRef internship, boolean standIn) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(InternshipPolicy.rolesOf(actor, internship));
        Stream.of(Party.values()).filter(other -> other != party).forEach(other -> roles.remove(other.role()));
        if (party != Party.COORDINATOR || !standIn) {
            roles.remove(Role.ORGANIZER);
        }
        return roles;
    }
}
