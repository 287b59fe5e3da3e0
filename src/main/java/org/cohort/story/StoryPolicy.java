package org.cohort.story;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** What a person is to a story, and whether she may read it (rule S1). */
final class StoryPolicy {

    private StoryPolicy() {
    }

    /** On her own story a person is only its author. */
    static Set<Role> rolesOf(Actor actor, Long authorId, InternshipRef internship) {
        if (actor.is(authorId)) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.holds(Role.COORDINATOR, internship.project().participation().id())) {
            roles.add(Role.COORDINATOR);
        }
        if (actor.holds(Role.ORGANIZER, internship.project().participation().round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }

    /** Published: everybody. Submitted: those who decide. A draft: its author. */
    static boolean maySee(Set<Role> roles, StoryState state) {
        return state == StoryState.PUBLISHED || roles.contains(Role.SELF) || state == StoryState.SUBMITTED && !roles.isEmpty();
    }
}
