package org.cohort.internship.report;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Role;

/** Whom something in the way concerns: who can take it away. */
public enum HelpFrom {
    MENTOR(EnumSet.of(Role.MENTOR)),
    COORDINATOR(EnumSet.of(Role.COORDINATOR)),
    BOTH(EnumSet.of(Role.MENTOR, Role.COORDINATOR));

    private final Set<Role> roles;

    HelpFrom(Set<Role> roles) {
        this.roles = roles;
    }

    /** Who is told at once and asked until it is resolved. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
