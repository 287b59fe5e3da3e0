package org.cohort.travel.trip;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;

/** Reads plans, each for an actor. */
@Queries
public class TripQueries {

    @Inject
    Trips trips;

    @Inject
    GrantCases grants;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such grant, or its plan is not for the actor to know of */
    public TripView page(Actor actor, String grantPublicId) {
        if (!actor.isSignedIn()) {
            throw new NotFound();
        }
        GrantCase c = grants.visible(grantPublicId);
        Set<Role> roles = grants.rolesOf(c);
        boolean own = TripAccess.mayWrite(roles);
        boolean needs = TripAccess.mayReadNeeds(roles, c.grant().state());
        if (!needs && !roles.contains(Role.COORDINATOR) && !roles.contains(Role.ORGANIZER)) {
            throw new NotFound();
        }
        TripPlan plan = trips.of(c.grant().id());
        RoomWish room = plan == null ? new RoomWish(false, null, null, null, null) : plan.room();
        return new TripView(grantPublicId, c.person(), c.conference(), own, plan == null ? null : plan.version(),
                !own ? null : plan == null ? new Contact(null, null, null) : plan.contact(), TripAccess.mayLook(roles, c.grant().state(), c.conference(), clock.instant()),
                TripAccess.around(c.conference()), needs && plan != null ? plan.needs() : null, needs,
                !own ? null : plan == null ? new Visa(null, null, null) : plan.visa(), own ? room : null,
                own && plan != null && !c.grant().state().isOver() ? mates(c, plan) : List.of());
    }

    /** Proposed to both or to none: what one sees of the other is what the other sees of her. */
    private List<TripView.Mate> mates(GrantCase c, TripPlan plan) {
        if (!plan.room().consents()) {
            return List.of();
        }
        List<Object[]> others = trips.wishes(c.conference().id(), c.grant().accountId()).stream()
                .filter(row -> plan.room().nightsWith(((TripPlan) row[0]).room()) > 0).toList();
        Map<Long, Directory.Person> people = directory.people(others.stream().map(row -> (Long) row[1]).collect(Collectors.toSet()));
        List<RoomAnswer> answers = trips.answers(c.grant().id());
        return others.stream().filter(row -> people.containsKey((Long) row[1])).map(row -> {
            TripPlan other = (TripPlan) row[0];
            Boolean mine = said(answers, c.grant().id(), other.grantId());
            boolean both = Boolean.TRUE.equals(mine) && Boolean.TRUE.equals(said(answers, other.grantId(), c.grant().id()));
            Directory.Person person = people.get((Long) row[1]);
            return new TripView.Mate((String) row[2], person.name(), plan.room().nightsWith(other.room()), mine, both ? person.email() : null);
        }).toList();
    }

    private static Boolean said(List<RoomAnswer> answers, Long by, Long about) {
        return answers.stream().filter(answer -> answer.grantId().equals(by) && answer.otherGrantId().equals(about)).map(RoomAnswer::agrees).findFirst().orElse(null);
    }
}
