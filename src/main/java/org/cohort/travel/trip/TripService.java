package org.cohort.travel.trip;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;

/** Planning a trip, agreeing on a room, and looking at an emergency contact. */
@UseCase
public class TripService {

    private static final String SUBJECT = "trip";

    @Inject
    Trips trips;

    @Inject
    TripQueries queries;

    @Inject
    GrantCases grants;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param version of the plan the form was filled from, or null when there was none */
    @Requires(Role.SELF)
    public void save(String grantPublicId, Integer version, TripInput input) {
        GrantCase c = own(grantPublicId);
        TripPlan plan = trips.of(c.grant().id());
        if (!Objects.equals(version, plan == null ? null : plan.version())) {
            throw new Refused(Verdict.conflict("stale"));
        }
        TripPlan written = plan == null ? new TripPlan(c.grant().id()) : plan;
        input.into(written);
        if (plan == null) {
            trips.add(written);
        }
        audit.record(SUBJECT, grantPublicId, "PLAN", null, null, null);
    }

    /** Says whether she would share with somebody who was proposed to her. @throws NotFound when nobody was */
    @Requires(Role.SELF)
    public void answer(String grantPublicId, String otherGrantPublicId, boolean yes) {
        GrantCase c = own(grantPublicId);
        if (queries.page(current.get(), grantPublicId).mates().stream().noneMatch(mate -> mate.grant().equals(otherGrantPublicId))) {
            throw new NotFound();
        }
        Long other = trips.wishes(c.conference().id(), c.grant().accountId()).stream().filter(row -> otherGrantPublicId.equals(row[2]))
                .map(row -> ((TripPlan) row[0]).grantId()).findFirst().orElseThrow(NotFound::new);
        RoomAnswer answer = trips.answers(c.grant().id()).stream().filter(one -> one.grantId().equals(c.grant().id()) && one.otherGrantId().equals(other))
                .findFirst().orElse(null);
        if (answer == null) {
            answer = new RoomAnswer(c.grant().id(), other);
            answer.say(yes);
            trips.add(answer);
        } else {
            answer.say(yes);
        }
        audit.record(SUBJECT, grantPublicId, yes ? "ROOM_YES" : "ROOM_NO", null, null, null);
    }

    /** Shows whom to call, around the trip alone, and writes down who looked. @return nothing in it where she named nobody */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public Contact look(String grantPublicId) {
        GrantCase c = grants.visible(grantPublicId);
        TripAccess.mayLook(grants.rolesOf(c), c.grant().state(), c.conference(), clock.instant()).enforce();
        TripPlan plan = trips.of(c.grant().id());
        audit.record(SUBJECT, grantPublicId, "LOOK", null, null, null);
        return plan == null ? new Contact(null, null, null) : plan.contact();
    }

    private GrantCase own(String grantPublicId) {
        GrantCase c = grants.visible(grantPublicId);
        if (!TripAccess.mayWrite(grants.rolesOf(c))) {
            throw new Refused(Verdict.denied("trip.onlyHers"));
        }
        return c;
    }
}
