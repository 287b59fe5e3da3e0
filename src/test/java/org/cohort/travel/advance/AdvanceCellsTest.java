package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Cells;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantSample;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.policy.Claiming;
import org.cohort.travel.policy.TravelPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every cell of the lifecycle of money before a trip, and its guards")
class AdvanceCellsTest {

    @Test
    @DisplayName("as written by hand")
    void everyCell() {
        Cells.check(AdvanceLifecycle.TABLE, state -> advance(state, GrantState.ACCEPTED, 99), Trip.BEFORE);
    }

    @Test
    @DisplayName("G4, G11: who granted it neither releases nor settles it, nor does who said that it did not arrive release it; nobody with a conflict does anything")
    void fourEyes() {
        assertThat(may(advance(AdvanceState.GRANTED, GrantState.ACCEPTED, Trip.TREASURER), AdvanceAction.RELEASE, Role.SYSTEM).reason()).isEqualTo("advance.fourEyes");
        assertThat(may(advance(AdvanceState.IN_PAYMENT, GrantState.ACCEPTED, Trip.TREASURER), AdvanceAction.MARK_PAID, Role.ORGANIZER).reason()).isEqualTo("advance.fourEyes");
        AdvanceCase failed = advance(AdvanceState.GRANTED, GrantState.ACCEPTED, Trip.ORGANIZER);
        failed.advance().failed(Trip.ORGANIZER, "Closed");
        assertThat(may(failed, AdvanceAction.RELEASE, Role.SYSTEM).reason()).isEqualTo("claim.reporter");
        for (AdvanceAction action : List.of(AdvanceAction.GRANT, AdvanceAction.REFUSE)) {
            AdvanceCase c = advance(AdvanceState.ASKED, GrantState.ACCEPTED, Trip.TREASURER);
            GrantCase grant = c.grant();
            GrantCase conflicted = new GrantCase(grant.grant(), grant.conference(), grant.internship(), grant.person(), grant.funds(), Trip.TREASURER, true, grant.claimed(), List.of(), grant.basis());
            assertThat(may(new AdvanceCase(c.advance(), conflicted, null), action, Role.TREASURER).reason()).isEqualTo("grant.conflict");
        }
    }

    @ParameterizedTest
    @EnumSource(GrantState.class)
    @DisplayName("it is asked for and granted while the trip is ahead, and in no other state of the grant")
    void onlyAhead(GrantState state) {
        boolean ahead = state == GrantState.ACCEPTED;
        assertThat(AdvancePolicy.mayAsk(grant(state, 50), List.of(), Trip.BEFORE).isAllowed()).isEqualTo(ahead);
        assertThat(may(advance(AdvanceState.ASKED, state, Trip.TREASURER), AdvanceAction.GRANT, Role.TREASURER).isAllowed()).isEqualTo(ahead);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"2014-08-20T04:59:59.999Z, none", "2014-08-20T05:00:00Z, advance.notAhead"})
    @DisplayName("T1: until the conference's last day is over, there")
    void untilItsOver(Instant now, String reason) {
        assertThat(AdvancePolicy.mayAsk(grant(GrantState.ACCEPTED, 50), List.of(), now).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 12.40", "33, 409.20", "50, 620.00", "100, 1240.00"})
    @DisplayName("G3: up to the fund's percentage of what was approved, USD 1,240.00")
    void limit(int percent, String limit) {
        assertThat(AdvancePolicy.limit(grant(GrantState.ACCEPTED, percent))).isEqualTo(Amount.of("USD", limit));
    }

    @Test
    @DisplayName("by default a fund pays nothing before a trip, and says so")
    void byDefault() {
        assertThat(TravelPolicy.usual(Trip.USD).claiming().advance()).isZero();
        assertThat(AdvancePolicy.mayAsk(grant(GrantState.ACCEPTED, 0), List.of(), Trip.BEFORE).reason()).isEqualTo("advance.none");
    }

    @Test
    @DisplayName("S1: mentors and coordinators have no part in it")
    void notTheirs() {
        assertThat(AdvancePolicy.rolesOf(Set.of(Role.MENTOR, Role.COORDINATOR))).isEmpty();
        assertThat(AdvancePolicy.rolesOf(Set.of(Role.MENTOR, Role.TREASURER))).containsExactly(Role.TREASURER);
    }

    private static Verdict may(AdvanceCase c, AdvanceAction action, Role role) {
        return AdvanceLifecycle.TABLE.may(c, action, Set.of(role), Trip.BEFORE);
    }

    private static GrantCase grant(GrantState state, int percent) {
        GrantCase grant = GrantSample.of(GrantSample.grant(state), 99);
        TravelPolicy rules = TravelPolicy.usual(Trip.USD).with(Claiming.USUAL.advancing(percent));
        return new GrantCase(grant.grant(), grant.conference(), grant.internship(), grant.person(), grant.funds(), 99L, false, grant.claimed(), List.of(), new GrantCase.Basis(rules, null));
    }

    /** USD 300.00, which the treasurer granted. */
    private static AdvanceCase advance(AdvanceState state, GrantState trip, long actor) {
        Advance advance = new Advance(1L, Trip.INTERN, Amount.of("USD", "300.00"), "No card", null, Trip.BEFORE);
        if (state != AdvanceState.ASKED) {
            advance.grant(Amount.of("USD", "300.00"), Trip.TREASURER, null);
        }
        advance.move(state);
        return new AdvanceCase(advance, GrantSample.of(GrantSample.grant(trip), actor), null);
    }
}
