package org.cohort.internship;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;
import org.cohort.program.ParticipationRef;

/** Who stands behind each role for an internship and all that belongs to it. */
public final class InternshipPeople {

    private InternshipPeople() {
    }

    public static Map<Role, Collection<Addressee>> of(InternshipRef internship) {
        ParticipationRef participation = internship.project().participation();
        return Map.of(
                Role.SELF, List.of(Addressee.person(internship.accountId())),
                Role.MENTOR, List.of(Addressee.holders(Role.MENTOR, internship.project().id())),
                Role.COORDINATOR, List.of(Addressee.holders(Role.COORDINATOR, participation.id())),
                Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, participation.round().programId())));
    }
}
