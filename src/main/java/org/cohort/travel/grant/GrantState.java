package org.cohort.travel.grant;

import java.util.EnumSet;
import java.util.Set;

/** Where a grant is on its way. */
public enum GrantState {
    DRAFT, SUBMITTED, RECOMMENDED_BY_MENTOR, IN_REVIEW, NEEDS_INFORMATION, WAITLISTED, DECLINED, OFFERED, DECLINED_OFFER, LAPSED,
    ACCEPTED, TRAVELLED, REPORTED, SETTLED, CLOSED, NO_SHOW, WITHDRAWN;

    private static final Set<GrantState> OVER = EnumSet.of(DECLINED, DECLINED_OFFER, LAPSED, CLOSED, SETTLED, NO_SHOW, WITHDRAWN);
    private static final Set<GrantState> GOING = EnumSet.of(ACCEPTED, TRAVELLED, REPORTED, SETTLED, CLOSED);

    /** Whether nothing more will come of it, unless it is opened again. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether she took the offer and did not stay away: costs of this trip are paid. */
    public boolean isGoing() {
        return GOING.contains(this);
    }

    /** Whether she may still change what she asks for. */
    public boolean isEditable() {
        return this == DRAFT || this == NEEDS_INFORMATION;
    }
}
