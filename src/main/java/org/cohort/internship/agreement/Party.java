package org.cohort.internship.agreement;

import org.cohort.kernel.access.Role;

/** Who an agreement is for: each party signs its own copy of the same text. The program's rules say whether the coordinator is one. */
public enum Party {
    INTERN(Role.SELF),
    MENTOR(Role.MENTOR),
    COORDINATOR(Role.COORDINATOR);

    private final Role role;

    Party(Role role) {
        this.role = role;
    }

    /** Who signs for it. */
    public Role role() {
        return role;
    }
}
