package org.cohort.travel.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.ClaimPolicy;
import org.cohort.travel.claim.ClaimState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S1, G4: what an actor is to a grant and its claim, and whether she sees them")
class GrantPolicyTest {

    private static final Stakes STAKES = new Stakes(Trip.INTERN, Trip.PROJECT, Trip.PARTICIPATION, Trip.PROGRAM, Set.of(Trip.FUND));

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "visitor, none, false, false",
        "stranger, none, false, false",
        "admin, none, false, false",
        "foreign, none, false, false",
        "self, SELF, true, true",
        "selfWithAll, SELF, true, true",
        "mentor, MENTOR, true, false",
        "coordinator, COORDINATOR, true, false",
        "treasurer, TREASURER, true, true",
        "organizer, ORGANIZER, true, true",
        "system, SYSTEM, true, true"
    })
    void everybody(String who, Role role, boolean sees, boolean seesClaim) {
        Actor actor = actor(who);
        assertThat(GrantPolicy.rolesOf(actor, STAKES)).isEqualTo(role == null ? Set.of() : EnumSet.of(role));
        boolean own = role == Role.SELF || role == Role.SYSTEM;
        for (GrantState state : GrantState.values()) {
            assertThat(GrantPolicy.maySee(actor, STAKES, state)).as(who + " " + state).isEqualTo(state == GrantState.DRAFT ? own : sees);
        }
        for (ClaimState state : ClaimState.values()) {
            assertThat(ClaimPolicy.maySee(actor, STAKES, state)).as(who + " " + state).isEqualTo(state == ClaimState.DRAFT ? own : seesClaim);
        }
    }

    @Test
    @DisplayName("the fund's balance is for those who watch over it")
    void balance() {
        assertThat(GrantPolicy.maySeeFund(Set.of(Role.SELF))).isFalse();
        assertThat(GrantPolicy.maySeeFund(Set.of(Role.MENTOR))).isFalse();
        assertThat(GrantPolicy.maySeeFund(Set.of(Role.COORDINATOR))).isTrue();
        assertThat(GrantPolicy.maySeeFund(Set.of(Role.TREASURER))).isTrue();
        assertThat(GrantPolicy.maySeeFund(Set.of(Role.ORGANIZER))).isTrue();
    }

    private static Actor actor(String who) {
        Actor.Held[] all = {new Actor.Held(Role.MENTOR, Trip.PROJECT), new Actor.Held(Role.COORDINATOR, Trip.PARTICIPATION),
            new Actor.Held(Role.TREASURER, Trip.FUND), new Actor.Held(Role.ORGANIZER, Trip.PROGRAM)};
        return switch (who) {
            case "visitor" -> Actor.VISITOR;
            case "system" -> Actor.SYSTEM;
            case "self" -> Trip.person(Trip.INTERN);
            case "selfWithAll" -> Trip.person(Trip.INTERN, all);
            case "mentor" -> Trip.person(Trip.MENTOR, all[0]);
            case "coordinator" -> Trip.person(Trip.COORDINATOR, all[1]);
            case "treasurer" -> Trip.person(Trip.TREASURER, all[2]);
            case "organizer" -> Trip.person(Trip.ORGANIZER, all[3]);
            case "admin" -> Trip.person(51, new Actor.Held(Role.ADMINISTRATOR, null));
            case "foreign" -> Trip.person(52, new Actor.Held(Role.MENTOR, 90L), new Actor.Held(Role.COORDINATOR, 91L), new Actor.Held(Role.TREASURER, 92L),
                    new Actor.Held(Role.ORGANIZER, 93L));
            default -> Trip.person(53);
        };
    }
}
