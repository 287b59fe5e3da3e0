package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.trip.Contact;
import org.cohort.travel.trip.RoomAs;
import org.cohort.travel.trip.RoomWish;
import org.cohort.travel.trip.RoomWith;
import org.cohort.travel.trip.TripAccess;
import org.cohort.travel.trip.TripInput;
import org.cohort.travel.trip.TripQueries;
import org.cohort.travel.trip.TripService;
import org.cohort.travel.trip.TripView;
import org.cohort.travel.trip.Visa;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("B18, B19, E3, S1: whom to call, what she needs, her visa, and a room by consent")
class TripPlanTest extends TravelActs {

    private final TripService trips = world.bean(TripService.class);
    private final TripQueries plans = world.bean(TripQueries.class);

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("the matrix: coordinators and organizers look at the contact around the trip alone; they and she read needs; she alone writes")
    void matrix(Role role) {
        Set<Role> roles = EnumSet.of(role);
        boolean caring = role == Role.COORDINATOR || role == Role.ORGANIZER;
        Instant during = Instant.parse("2014-08-18T12:00:00Z");
        for (GrantState state : GrantState.values()) {
            assertThat(TripAccess.mayLook(roles, state, Trip.conference(), during).isAllowed()).as(role + " " + state).isEqualTo(caring && state.isGoing());
            assertThat(TripAccess.mayLook(roles, state, Trip.conference(), Trip.BEFORE).isAllowed()).isFalse();
            assertThat(TripAccess.mayReadNeeds(roles, state)).isEqualTo(role == Role.SELF || caring && state != GrantState.DRAFT && !state.isOver());
        }
        assertThat(TripAccess.mayWrite(roles)).isEqualTo(role == Role.SELF);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-15T04:59:59.999Z, false", "2014-08-15T05:00:00Z, true", "2014-08-23T04:59:59.999Z, true", "2014-08-23T05:00:00Z, false"
    })
    @DisplayName("three days before to three days after, to the millisecond, in the zone of the place")
    void around(Instant now, boolean open) {
        assertThat(TripAccess.mayLook(EnumSet.of(Role.ORGANIZER), GrantState.ACCEPTED, Trip.conference(), now).isAllowed()).isEqualTo(open);
    }

    @Test
    @DisplayName("each look is written down, without what was seen; who may not look learns nothing")
    void look() {
        String id = going(Trip.INTERN);
        plan(Trip.INTERN, id, null, false);
        refused("window.notYet", () -> world.as(Trip.COORDINATOR, () -> trips.look(id)));
        world.at(Instant.parse("2014-08-18T12:00:00Z"));
        assertThat(world.as(Trip.COORDINATOR, () -> trips.look(id))).isEqualTo(new Contact("Inga", "+47 77 12 34 56", "my sister"));
        assertThat(world.audited).contains("Person 21 trip LOOK").noneMatch(line -> line.contains("77 12"));
        for (long other : List.of(Trip.MENTOR, Trip.TREASURER)) {
            refused("trip.notYours", () -> world.as(other, () -> trips.look(id)));
            assertThatThrownBy(() -> view(other, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> view(6L, id)).isInstanceOf(NotFound.class);
        TripView seen = view(Trip.COORDINATOR, id);
        assertThat(seen.contact()).isNull();
        assertThat(seen.visa()).isNull();
        assertThat(seen.room()).isNull();
        assertThat(seen.needs()).isEqualTo("No stairs.");
        refused("trip.onlyHers", () -> plan(Trip.COORDINATOR, id, 1, false));
    }

    @Test
    @DisplayName("a room: proposed to both or to none, and an address is told when both said yes")
    void rooms() {
        String one = going(Trip.INTERN);
        String two = going(6L);
        plan(Trip.INTERN, one, null, true);
        assertThat(view(Trip.INTERN, one).mates()).isEmpty();
        plan(6L, two, null, true);
        assertThat(view(Trip.INTERN, one).mates()).extracting(TripView.Mate::nights, TripView.Mate::email).containsExactly(org.assertj.core.groups.Tuple.tuple(3, null));
        assertThat(view(6L, two).mates()).hasSize(1);
        assertThat(view(Trip.ORGANIZER, one).mates()).as("nobody else's business").isEmpty();
        world.run(Trip.INTERN, () -> trips.answer(one, two, true));
        assertThat(view(6L, two).mates().get(0).email()).isNull();
        world.run(6L, () -> trips.answer(two, one, true));
        assertThat(view(Trip.INTERN, one).mates().get(0).email()).isNotBlank();
        world.run(6L, () -> trips.answer(two, one, false));
        assertThat(view(Trip.INTERN, one).mates().get(0).email()).isNull();
        plan(6L, two, view(6L, two).version(), false);
        assertThat(view(Trip.INTERN, one).mates()).as("consent withdrawn").isEmpty();
        assertThatThrownBy(() -> world.run(Trip.INTERN, () -> trips.answer(one, two, true))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNSAID, ANYBODY, UNSAID, ANYBODY, 2", "WOMAN, WOMEN, WOMAN, ANYBODY, 2", "WOMAN, WOMEN, MAN, ANYBODY, 0", "UNSAID, ANYBODY, WOMAN, WOMEN, 0",
        "MAN, MEN, MAN, MEN, 2", "MAN, WOMEN, WOMAN, WOMEN, 0"
    })
    @DisplayName("two match only if each wants the other, the same from both sides")
    void matching(RoomAs mine, RoomWith wanted, RoomAs hers, RoomWith wants, int nights) {
        RoomWish one = new RoomWish(true, LocalDate.of(2014, 8, 17), LocalDate.of(2014, 8, 20), mine, wanted);
        RoomWish other = new RoomWish(true, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 21), hers, wants);
        assertThat(one.nightsWith(other)).isEqualTo(nights).isEqualTo(other.nightsWith(one));
        assertThat(one.nightsWith(new RoomWish(false, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 21), hers, wants))).isZero();
        assertThat(one.nightsWith(new RoomWish(true, LocalDate.of(2014, 8, 20), LocalDate.of(2014, 8, 21), mine, RoomWith.ANYBODY))).isZero();
    }

    @Test
    @DisplayName("a visa's appointment must leave the weeks the consulate takes")
    void visa() {
        assertThat(new Visa(null, LocalDate.of(2014, 7, 20), null).isLate(Trip.FIRST)).isFalse();
        assertThat(new Visa(null, LocalDate.of(2014, 7, 21), null).isLate(Trip.FIRST)).isTrue();
        assertThat(new Visa(null, null, 2).appointmentBy(Trip.FIRST)).isEqualTo("2014-08-03");
    }

    private String going(long account) {
        String id = inReview(account, "500.00", "100.00");
        offer(id);
        act(account, id, GrantAction.ACCEPT);
        return id;
    }

    private void plan(long account, String id, Integer version, boolean room) {
        world.run(account, () -> trips.save(id, version, new TripInput("Inga", "+47 77 12 34 56", "my sister", "No stairs.", null, "2014-07-20", "4",
                room, "2014-08-17", "2014-08-20", RoomAs.UNSAID, RoomWith.ANYBODY)));
    }

    private TripView view(long account, String id) {
        return world.as(account, () -> plans.page(world.actor(account), id));
    }
}
