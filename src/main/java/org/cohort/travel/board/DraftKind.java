package org.cohort.travel.board;

import org.cohort.travel.grant.GrantAction;

/** What a drafted decision says; each is an act of the grant's lifecycle once it is published. */
public enum DraftKind {
    OFFER(GrantAction.OFFER), WAITLIST(GrantAction.WAITLIST), DECLINE(GrantAction.DECLINE);

    private final GrantAction action;

    DraftKind(GrantAction action) {
        this.action = action;
    }

    GrantAction action() {
        return action;
    }

    /** As typed; null for what is none. */
    static DraftKind typed(String name) {
        for (DraftKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
