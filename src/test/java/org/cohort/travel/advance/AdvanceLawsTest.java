package org.cohort.travel.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;

@Label("G3, M1: what is paid before a trip, with the claim, and given back")
class AdvanceLawsTest {

    private static final Amount ZERO = Amount.zero(Trip.USD);

    @Property
    @Label("she never has more than was authorized and what she owes; nothing is owed and to be paid at once, unless it is still on its way")
    void neverMore(@ForAll @Size(max = 6) List<@From("advances") Advance> advances, @ForAll("amounts") Amount authorized) {
        Taken taken = Taken.of(Trip.USD, advances);
        Reckoning now = new Reckoning(authorized, authorized, authorized, taken, false);
        assertThat(taken.sent().plus(now.toPay()).isMoreThan(authorized.plus(now.owed()))).isFalse();
        assertThat(now.owed().isNegative() || now.toPay().isNegative()).isFalse();
        assertThat(now.owed().isPositive() && now.toPay().isPositive()).isFalse();
        assertThat(now.toPay().isMoreThan(authorized)).isFalse();
        assertThat(now.owed().isMoreThan(taken.sent())).isFalse();
    }

    @Property
    @Label("once all that is hers is sent and what is owed came back, she has exactly what was authorized")
    void inTheEnd(@ForAll @Size(max = 6) List<@From("sent") Advance> advances, @ForAll("amounts") Amount authorized) {
        Taken taken = Taken.of(Trip.USD, advances);
        Reckoning now = new Reckoning(authorized, authorized, authorized, taken, false);
        assertThat(taken.sent().plus(now.toPay()).minus(now.owed())).isEqualTo(authorized);
    }

    @Property
    @Label("nothing of what was approved is owed before the claim is authorized, and all that was sent once there will be none")
    void before(@ForAll @Size(max = 6) List<@From("advances") Advance> advances, @ForAll("amounts") Amount approved) {
        Taken taken = Taken.of(Trip.USD, advances);
        assertThat(new Reckoning(approved, ZERO, null, taken, false).owed()).isEqualTo(taken.sent().minus(approved).max(ZERO));
        assertThat(new Reckoning(approved, ZERO, null, taken, true).owed()).isEqualTo(taken.sent());
        assertThat(taken.sent().isMoreThan(taken.advanced())).isFalse();
    }

    @Provide
    Arbitrary<Advance> advances() {
        return advance(Arbitraries.of(AdvanceState.class));
    }

    @Provide
    Arbitrary<Advance> sent() {
        return advance(Arbitraries.of(AdvanceState.PAID, AdvanceState.CONFIRMED, AdvanceState.REFUSED, AdvanceState.WITHDRAWN));
    }

    private Arbitrary<Advance> advance(Arbitrary<AdvanceState> states) {
        return Combinators.combine(states, amounts(), Arbitraries.integers().between(0, 100)).as((state, amount, back) -> {
            Advance advance = new Advance(1L, Trip.INTERN, amount, "No card", null, Trip.BEFORE);
            if (state != AdvanceState.ASKED && state != AdvanceState.REFUSED) {
                advance.grant(amount, Trip.TREASURER, null);
            }
            if (state.isSent()) {
                advance.cameBack(amount.percent(BigDecimal.valueOf(back), java.math.RoundingMode.DOWN));
            }
            advance.move(state);
            return advance;
        });
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(2).map(value -> Amount.of(value, Trip.USD));
    }
}
