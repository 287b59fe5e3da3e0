package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: a bookmark of a claim that is none any more")
class GoneClaimTest extends TravelActs {

    private static final List<Long> KNOWING = List.of(Trip.INTERN, Trip.TREASURER, Trip.ORGANIZER, Trip.COORDINATOR, Trip.MENTOR);

    @Test
    @DisplayName("leads who may see the grant to it once nobody went; who may not know it finds nothing")
    void noShow() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(Trip.COORDINATOR, id, GrantAction.NO_SHOW, "Missed the plane.");
        for (long who : KNOWING) {
            assertThatThrownBy(() -> claimPage(who, id)).isInstanceOf(NotFound.class);
            assertThat(instead(who, id)).as("%s", who).isEqualTo("/grants/" + id);
        }
        for (long who : List.of(6L, TravelFixture.OTHERS)) {
            assertThatThrownBy(() -> instead(who, id)).as("%s", who).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> instead(Trip.INTERN, "nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a claim that is there and only hers to read stays unknown to all others: they are not led on")
    void stillHers() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        assertThat(claimPage(Trip.INTERN, id).state()).isEqualTo(ClaimState.DRAFT);
        for (long who : KNOWING) {
            assertThatThrownBy(() -> instead(who, id)).as("%s", who).isInstanceOf(NotFound.class);
        }
    }

    private String instead(long who, String id) {
        return world.as(who, () -> claimReading.instead(world.actor(who), id));
    }
}
