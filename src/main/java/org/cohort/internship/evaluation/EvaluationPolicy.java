package org.cohort.internship.evaluation;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/** Who writes an evaluation, who handles it, and as what somebody reads it (rule I3). */
public final class EvaluationPolicy {

    private EvaluationPolicy() {
    }

    /**
     * What somebody is to an evaluation when she acts on it: each side writes its own, and a mentor has no hand in what
     * the intern wrote about her, even as a coordinator or organizer.
     */
    public static Set<Role> rolesOf(Actor actor, Direction direction, InternshipRef internship) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(InternshipPolicy.rolesOf(actor, internship));
        if (direction == Direction.BY_MENTOR) {
            roles.remove(Role.SELF);
        } else if (roles.contains(Role.MENTOR)) {
            roles.clear();
        }
        return roles;
    }

    /**
     * Whether the outcome that counts is for her who is this to the internship: the intern only once it is released.
     *
     * @param told whether she was told of an organizer's ruling about it, which is on the same day, written or not
     */
    public static boolean readsOutcome(Set<Role> roles, EvaluationState state, boolean told) {
        return roles.contains(Role.SELF) ? state == EvaluationState.RELEASED || told : !roles.isEmpty();
    }

    /** What somebody is to a mentor's outcome when she acts on it: a mentor only what she is as one, whatever else she holds. */
    public static Set<Role> rulesAs(Actor actor, InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        return roles.contains(Role.MENTOR) ? EnumSet.of(Role.MENTOR) : roles;
    }

    /**
     * As what she reads the answers, which each say by whom they are read. The side it is about reads only what was
     * released, and a mentor reads what the intern wrote as nothing but a mentor.
     */
    public static Set<Role> readsAs(Actor actor, Direction direction, EvaluationState state, InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        Role about = direction == Direction.BY_MENTOR ? Role.SELF : Role.MENTOR;
        if (!roles.contains(about)) {
            return roles;
        }
        return state == EvaluationState.RELEASED ? EnumSet.of(about) : EnumSet.noneOf(Role.class);
    }
}
