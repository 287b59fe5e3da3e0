package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.Trip;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S4: what is wrong with a cost names the cost and stands at its field, all of it at once")
class LinesTest extends TravelActs {

    @Test
    void asked() {
        GrantInput input = new GrantInput(null, null, List.of(new GrantInput.Cost(CostCategory.FLIGHT, "Flight", null),
                new GrantInput.Cost(null, null, null), new GrantInput.Cost(CostCategory.HOTEL, null, "much")));
        wrong(() -> world.as(Trip.INTERN, () -> grants.submit("summit", null, input)),
                "null purpose required", "Flight amount0 amount.missing", "HOTEL description2 required", "HOTEL amount2 amount.format");
    }

    @Test
    void offeredAndRuled() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        List<String> lines = page(Trip.TREASURER, id).lines().stream().map(line -> line.publicId()).toList();
        wrong(() -> offer(id, Map.of(lines.get(0), "5000", lines.get(1), "")), "Flight approved0 grant.moreThanAsked", "Hotel approved1 amount.missing");
        offer(id);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(lines.get(0), "890.00", "flight")));
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(lines.get(1), "300.00", "hotel")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        wrong(() -> rule(id, Map.of(lines.get(0), new ClaimService.Word(Ruling.REFUSED, null), lines.get(1), new ClaimService.Word(Ruling.QUERIED, " "))),
                "Flight note0 required", "Hotel note1 required");
        assertThat(claimPage(Trip.TREASURER, id).lines()).extracting(line -> line.cost().ruling()).containsOnlyNulls();
    }

    private static void wrong(ThrowingCallable call, String... expected) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                .extracting(one -> one.name() + " " + one.field() + " " + one.verdict().reason()).containsExactlyInAnyOrder(expected));
    }
}
