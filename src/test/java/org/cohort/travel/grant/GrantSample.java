package org.cohort.travel.grant;

import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;
import org.cohort.travel.policy.Limits;

/** Grants for tests that need no database: every guard holds unless a test changes something. */
public final class GrantSample {

    private GrantSample() {
    }

    /** Two lines of USD 890.00 and USD 350.00, both approved in whole where there is an offer. */
    public static Grant grant(GrantState state) {
        Grant grant = new Grant(9L, 7L, Trip.INTERN, Trip.USD, Trip.BEFORE);
        grant.write("To meet them all.", null, List.of(
                new CostLine(grant, 0, CostCategory.FLIGHT, "Flight Oslo–Chicago", Amount.of("USD", "890.00")),
                new CostLine(grant, 1, CostCategory.HOTEL, "Hotel, 3 nights", Amount.of("USD", "350.00"))));
        grant.terms().pledge(0, Trip.BEFORE);
        grant.offer(state.ordinal() >= GrantState.OFFERED.ordinal() ? Trip.FUND : null,
                Map.of(grant.lines().get(0).publicId(), Amount.of("USD", "890.00"), grant.lines().get(1).publicId(), Amount.of("USD", "350.00")),
                Trip.BEFORE.plusSeconds(60), Trip.TREASURER);
        if (state == GrantState.NEEDS_INFORMATION) {
            grant.move(GrantState.IN_REVIEW);
        }
        grant.move(state);
        return grant;
    }

    public static GrantCase of(Grant grant, long actor) {
        return new GrantCase(grant, Trip.conference(), Trip.internship(InternshipState.ACTIVE), "Maren Sandvik", List.of(Trip.fund()), actor, false, GrantCase.Claimed.NOTHING, List.of(), GrantCase.Basis.usual(Trip.USD));
    }

    /** Of somebody who needs a visa, by rules that let the visa come first. */
    public static GrantCase visaFirst(Grant grant, long actor) {
        grant.terms().declare(null, true);
        grant.write("To meet them all.", null, List.of(new CostLine(grant, 0, CostCategory.VISA, "Consulate", Amount.of("USD", "100.00"))));
        grant.offer(grant.fundId(), Map.of(grant.lines().get(0).publicId(), Amount.of("USD", "100.00")), Trip.BEFORE.plusSeconds(60), Trip.TREASURER);
        GrantCase plain = of(grant, actor);
        Limits limits = new Limits(Limits.WHOLE, null, null, null, null, 365, null, true, true);
        return new GrantCase(grant, plain.conference(), plain.internship(), plain.person(), plain.funds(), actor, false, plain.claimed(), plain.mayI(),
                new GrantCase.Basis(plain.basis().policy().with(limits), null));
    }

    /** The mentor recommended it, and the coordinator. */
    public static Grant recommended(GrantState state) {
        Grant grant = grant(state);
        grant.recommend(Role.MENTOR, Trip.MENTOR, new RecommendationInput("George", "Best use of it."), Trip.BEFORE);
        grant.recommend(Role.COORDINATOR, Trip.COORDINATOR, new RecommendationInput(null, "Yes."), Trip.BEFORE);
        return grant;
    }
}
