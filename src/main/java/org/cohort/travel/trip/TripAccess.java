package org.cohort.travel.trip;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.grant.GrantState;

/** Who sees what of a trip's plan, and when (rule S1). */
public final class TripAccess {

    /** Days before and after the conference in which an emergency contact can be looked at. */
    public static final int DAYS_AROUND = 3;

    private static final Set<Role> CARING = EnumSet.of(Role.COORDINATOR, Role.ORGANIZER);

    private TripAccess() {
    }

    /** The plan is the traveller's own. */
    public static boolean mayWrite(Set<Role> roles) {
        return roles.contains(Role.SELF);
    }

    /** Access, diet, children: hers, and those who arrange things for her while she may still go. Not those who recommend or pay. */
    public static boolean mayReadNeeds(Set<Role> roles, GrantState state) {
        return roles.contains(Role.SELF) || state != GrantState.DRAFT && !state.isOver() && roles.stream().anyMatch(CARING::contains);
    }

    /** Around the trip alone, for those who would have to act: from three days before it to three days after it. */
    public static Verdict mayLook(Set<Role> roles, GrantState state, ConferenceRef conference, Instant now) {
        if (roles.stream().noneMatch(CARING::contains)) {
            return Verdict.denied("trip.notYours");
        }
        if (!state.isGoing()) {
            return Verdict.rule("trip.notGoing");
        }
        return around(conference).verdict(now);
    }

    /** When an emergency contact can be looked at. */
    public static Window around(ConferenceRef conference) {
        Duration days = Duration.ofDays(DAYS_AROUND);
        Instant begin = conference.startsOn().atStartOfDay(conference.zone()).toInstant().minus(days);
        Instant end = conference.endsOn().plusDays(1).atStartOfDay(conference.zone()).toInstant().minusMillis(1).plus(days);
        return Window.between(begin, Deadline.at(end));
    }
}
