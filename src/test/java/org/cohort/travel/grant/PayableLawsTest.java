package org.cohort.travel.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;

@Label("G3: what is paid of a line")
class PayableLawsTest {

    @Property
    @Label("never more than approved, never more than claimed, and one of them when approved")
    void theSmaller(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed) {
        Amount paid = Payable.of(approved, approved, claimed, Ruling.APPROVED);
        assertThat(paid.isMoreThan(approved)).isFalse();
        assertThat(paid.isMoreThan(claimed)).isFalse();
        assertThat(paid).isIn(approved, claimed);
        assertThat(paid.isNegative()).isFalse();
    }

    @Property
    @Label("nothing of a line that is refused, queried or not ruled on")
    void onlyApproved(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed) {
        assertThat(Payable.of(approved, approved, claimed, Ruling.REFUSED).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, claimed, Ruling.QUERIED).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, claimed, null).isZero()).isTrue();
        assertThat(Payable.of(approved, null, claimed, Ruling.APPROVED).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, null, Ruling.APPROVED).isZero()).isTrue();
    }

    @Property
    @Label("claiming more never pays less, and never more than was approved")
    void monotonous(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed, @ForAll("amounts") Amount more) {
        Amount before = Payable.of(approved, approved, claimed, Ruling.APPROVED);
        Amount after = Payable.of(approved, approved, claimed.plus(more), Ruling.APPROVED);
        assertThat(before.isMoreThan(after)).isFalse();
        assertThat(after.isMoreThan(approved)).isFalse();
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(2).map(value -> Amount.of(value, Trip.USD));
    }
}
