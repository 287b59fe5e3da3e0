package org.cohort.travel.board;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.travel.grant.GrantState;

/** How far a grant is, in the words of the board. A draft is hers alone and on no board. */
public enum Stage {
    ASKED(GrantState.SUBMITTED, GrantState.NEEDS_INFORMATION),
    RECOMMENDED(GrantState.RECOMMENDED_BY_MENTOR, GrantState.IN_REVIEW),
    WAITING(GrantState.WAITLISTED),
    OFFERED(GrantState.OFFERED),
    TRAVELLING(GrantState.VISA_PENDING, GrantState.ACCEPTED),
    OWES_REPORT(GrantState.TRAVELLED),
    PAID(GrantState.REPORTED, GrantState.SETTLED, GrantState.CLOSED),
    NOT_GOING(GrantState.DECLINED, GrantState.DECLINED_OFFER, GrantState.LAPSED, GrantState.WITHDRAWN, GrantState.NO_SHOW, GrantState.NO_VISA);

    private final Set<GrantState> states;

    Stage(GrantState first, GrantState... more) {
        states = EnumSet.of(first, more);
    }

    public Set<GrantState> states() {
        return EnumSet.copyOf(states);
    }

    /** As it stands in an address, where anybody may write anything; null for what is none. */
    static Stage typed(String name) {
        for (Stage stage : values()) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        return null;
    }
}
