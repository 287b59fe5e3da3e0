package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantJob;
import org.cohort.travel.grant.GrantState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The waiting list, on a moved clock")
class WaitingListTest extends Desk {

    private static final Instant NEXT_WEEK = Trip.BEFORE.plusSeconds(8 * 24 * 3600);

    @Test
    @DisplayName("D10, D12, C14, G5: an offer lapses, and its money goes to the first on the waiting list whom it covers; the treasurer is told; places are kept")
    void lapse() {
        List.of(3L, 4L, 7L).forEach(this::arrives);
        String offered = offered(Trip.INTERN, "1000.00", "500.00");
        String dear = waiting(3, "1", "1900.00", "90.00");
        String second = waiting(4, "3", "800.00", "200.00");
        String first = waiting(OTHER, "2", "700.00", "300.00");
        String small = waiting(7, null, "80.00", "20.00");
        assertThat(places()).containsExactly(dear + " 1", first + " 2", second + " 3", small + " 4");
        // 500 are free besides: 1990 for the dear one are never there.
        world.sql("insert into ledger_entry (public_id, fund_id, kind, amount_value, amount_currency, subject_type, subject_public_id, memo, at)"
                + " values ('held', 5, 'RESERVE', 400.00, 'USD', 'grant', 'elsewhere', 'Another', '2014-07-01 00:00:00')");
        world.notices.clear();
        upkeep();
        assertThat(page(Trip.TREASURER, offered).state()).as("the offer stands for a week").isEqualTo(GrantState.OFFERED);
        world.at(NEXT_WEEK);
        upkeep();
        assertThat(page(Trip.INTERN, offered).state()).isEqualTo(GrantState.LAPSED);
        assertThat(List.of(state(dear), state(first), state(second), state(small))).as("1600 are free: 1000 and 100 fit, in this order")
                .containsExactly(GrantState.WAITLISTED, GrantState.IN_REVIEW, GrantState.WAITLISTED, GrantState.IN_REVIEW);
        assertThat(world.notices).contains(Trip.TREASURER + " grant.PROMOTE", Trip.TREASURER + " grant.LAPSE");
        assertThat(world.tasks(Trip.TREASURER)).containsExactly("grant IN_REVIEW", "grant IN_REVIEW");
        assertThat(places()).as("who is looked at again keeps the place").containsExactly(dear + " 1", first + " 2", second + " 3", small + " 4");
        plan(Trip.TREASURER, first, "700.00", "300.00");
        publish(Trip.TREASURER);
        assertThat(world.balance()).isEqualTo("0.00 0.00 1400.00 600.00");
        assertThat(page(OTHER, first).state()).isEqualTo(GrantState.OFFERED);
    }

    @Test
    @DisplayName("D12: money given back before the trip goes on; what was promoted and is not decided about is not promised twice")
    void givenBack() {
        List.of(3L, 4L).forEach(this::arrives);
        String one = offered(Trip.INTERN, "800.00", "100.00");
        String two = offered(OTHER, "800.00", "100.00");
        String first = waiting(3, null, "900.00", "50.00");
        String second = waiting(4, null, "900.00", "100.00");
        act(Trip.INTERN, one, GrantAction.DECLINE_OFFER);
        assertThat(List.of(state(first), state(second))).containsExactly(GrantState.IN_REVIEW, GrantState.WAITLISTED);
        act(OTHER, two, GrantAction.ACCEPT);
        assertThat(state(second)).isEqualTo(GrantState.WAITLISTED);
        act(OTHER, two, GrantAction.WITHDRAW);
        assertThat(state(second)).as("2000 are free, 950 of them for the first").isEqualTo(GrantState.IN_REVIEW);
        world.run(Trip.TREASURER, () -> grants.waitlist(second, null, "Not yet."));
        assertThat(state(second)).isEqualTo(GrantState.WAITLISTED);
    }

    @Test
    @DisplayName("C14: who waits is given another place, which is noted, and tells nobody; a conference that has begun is waited for no more")
    void places_() {
        arrives(3);
        String one = waiting(OTHER, null, "800.00", "200.00");
        String two = waiting(3, null, "800.00", "200.00");
        assertThat(places()).containsExactly(one + " 1", two + " 2");
        world.notices.clear();
        save(Trip.TREASURER, one, "WAITLIST", "5", null, Map.of());
        publish(Trip.TREASURER);
        assertThat(places()).containsExactly(two + " 2", one + " 5");
        assertThat(world.notices).isEmpty();
        assertThat(world.audited).contains("Person 41 grant PLACE: 1 → 5");
        world.at(Trip.AFTER);
        assertThat(desk(Trip.TREASURER).candidates()).isEmpty();
    }

    private String waiting(long account, String place, String flight, String hotel) {
        String id = inReview(account, flight, hotel);
        save(Trip.TREASURER, id, "WAITLIST", place, null, Map.of());
        publish(Trip.TREASURER);
        return id;
    }

    private GrantState state(String id) {
        return page(Trip.TREASURER, id).state();
    }

    private List<String> places() {
        return desk(Trip.TREASURER).candidates().stream().map(one -> one.publicId() + " " + one.place()).toList();
    }

    private void upkeep() {
        world.current.callAs(Actor.SYSTEM, () -> world.database.call(() -> world.bean(GrantJob.class).run()));
    }
}
