package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.impact.ImpactQueries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1: what is put together for a claim is the traveller's alone until it is handed in")
class HiddenClaimTest extends TravelActs {

    private static final List<Long> OTHERS = List.of(Trip.MENTOR, Trip.COORDINATOR, Trip.ORGANIZER, Trip.TREASURER);

    @Test
    @DisplayName("S1: no line and no sum of the grant's page, and no overview of the fund, has what is not handed in")
    void untilHandedIn() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        String flight = claimPage(Trip.INTERN, id).lines().get(0).cost().publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "750.00", "flight")));
        assertThat(page(Trip.INTERN, id).totals().claimed()).isEqualTo(Amount.of("USD", "750.00"));
        for (long who : OTHERS) {
            assertThat(page(who, id).totals().claimed()).as("seen by %s", who).isNull();
            assertThat(page(who, id).lines()).extracting(GrantView.Line::claimed).containsOnlyNulls();
        }
        assertThat(claimedOf()).isNull();
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        for (long who : OTHERS) {
            assertThat(page(who, id).totals().claimed()).as("seen by %s", who).isEqualTo(Amount.of("USD", "750.00"));
        }
        assertThat(claimedOf()).isEqualByComparingTo("750");
    }

    private java.math.BigDecimal claimedOf() {
        return world.as(Trip.TREASURER, () -> world.bean(ImpactQueries.class).of(world.actor(Trip.TREASURER), "travel-2014")).trips().get(0).claimed();
    }
}
