package org.cohort.travel.grant;

import java.util.EnumSet;
import java.util.Set;

/** Where a grant is on its way. */
public enum GrantState {
    DRAFT, SUBMITTED, RECOMMENDED_BY_MENTOR, IN_REVIEW, NEEDS_INFORMATION, WAITLISTED, DECLINED, OFFERED, DECLINED_OFFER, LAPSED,
    VISA_PENDING, ACCEPTED, TRAVELLED, REPORTED, SETTLED, CLOSED, NO_SHOW, NO_VISA, WITHDRAWN;

    private static final Set<GrantState> OVER = EnumSet.of(DECLINED, DECLINED_OFFER, LAPSED, CLOSED, SETTLED, NO_SHOW, NO_VISA, WITHDRAWN);
    private static final Set<GrantState> GOING = EnumSet.of(VISA_PENDING, ACCEPTED, TRAVELLED, REPORTED, SETTLED, CLOSED);

    /** Whether nothing more will come of it, unless it is opened again. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether she took the offer and did not stay away: costs of this trip are paid. */
    public boolean isGoing() {
        return GOING.contains(this);
    }

    /** Whether costs are claimed: of the trip, or of the visa that was refused (rule G8). */
    public boolean isClaimed() {
        return isGoing() || this == NO_VISA;
    }

    /** Whether she may still change what she asks for. */
    public boolean isEditable() {
        return this == DRAFT || this == NEEDS_INFORMATION;
    }
}
