package org.cohort.travel.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.cohort.travel.CostCategory;
import org.cohort.travel.Trip;

@Label("G3: what is paid of a line")
class PayableLawsTest {

    @Property
    @Label("never more than approved, never more than claimed, and one of them when approved")
    void theSmaller(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed) {
        Amount paid = Payable.of(approved, approved, claimed, Ruling.APPROVED, null);
        assertThat(paid.isMoreThan(approved)).isFalse();
        assertThat(paid.isMoreThan(claimed)).isFalse();
        assertThat(paid).isIn(approved, claimed);
        assertThat(paid.isNegative()).isFalse();
    }

    @Property
    @Label("nothing of a line that is refused, queried or not ruled on")
    void onlyApproved(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed) {
        assertThat(Payable.of(approved, approved, claimed, Ruling.REFUSED, null).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, claimed, Ruling.QUERIED, null).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, claimed, null, null).isZero()).isTrue();
        assertThat(Payable.of(approved, null, claimed, Ruling.APPROVED, null).isZero()).isTrue();
        assertThat(Payable.of(approved, approved, null, Ruling.APPROVED, null).isZero()).isTrue();
    }

    @Property
    @Label("claiming more never pays less, and never more than was approved")
    void monotonous(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed, @ForAll("amounts") Amount more) {
        Amount before = Payable.of(approved, approved, claimed, Ruling.APPROVED, null);
        Amount after = Payable.of(approved, approved, claimed.plus(more), Ruling.APPROVED, null);
        assertThat(before.isMoreThan(after)).isFalse();
        assertThat(after.isMoreThan(approved)).isFalse();
    }

    @Property
    @Label("reduced: never more than approved, claimed or what it was reduced to, and one of them")
    void reduced(@ForAll("amounts") Amount approved, @ForAll("amounts") Amount claimed, @ForAll("amounts") Amount reduced) {
        Amount paid = Payable.of(approved, approved, claimed, Ruling.REDUCED, reduced);
        assertThat(paid).isEqualTo(approved.min(claimed).min(reduced));
    }

    @Property
    @Label("F8: of each line, each kind of cost and all together no more than approved and no more than claimed, and the lines sum up to all")
    void inAll(@ForAll @Size(min = 1, max = 8) List<@From("lines") CostLine> lines) {
        for (CostCategory category : CostCategory.values()) {
            within(lines.stream().filter(line -> line.category() == category).toList());
        }
        within(lines);
        Amount byKind = Amount.sum(Trip.USD, Stream.of(CostCategory.values()).map(category -> sum(lines.stream().filter(line -> line.category() == category).toList(),
                CostLine::payable)).toList());
        assertThat(byKind).isEqualTo(sum(lines, CostLine::payable));
    }

    @Property
    @Label("what is left to claim and what is claimed within it are what was approved")
    void left(@ForAll("lines") CostLine line) {
        assertThat(line.left().plus(line.most())).isEqualTo(line.approved());
        assertThat(line.left().isNegative()).isFalse();
    }

    private static void within(List<CostLine> lines) {
        Amount paid = sum(lines, CostLine::payable);
        assertThat(paid.isMoreThan(sum(lines, CostLine::approved).min(sum(lines, CostLine::claimed)))).isFalse();
    }

    private static Amount sum(List<CostLine> lines, Function<CostLine, Amount> which) {
        return Amount.sum(Trip.USD, lines.stream().map(which).toList());
    }

    @Provide
    Arbitrary<CostLine> lines() {
        return Combinators.combine(Arbitraries.of(CostCategory.class), amounts(), amounts(), Arbitraries.of(Ruling.class).injectNull(0.2), amounts())
                .as((category, approved, claimed, ruling, reduced) -> {
                    CostLine line = new CostLine(null, 0, category, "A cost", approved);
                    line.approve(approved);
                    line.claim(claimed);
                    line.rule(ruling, ruling == Ruling.REDUCED ? reduced : null, null);
                    return line;
                });
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(2).map(value -> Amount.of(value, Trip.USD));
    }
}
