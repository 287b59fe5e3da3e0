package org.cohort.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

@Label("An amount split by weight")
class ApportionedTest {

    @Property(tries = 800)
    @Label("M1: whatever the weights and the currency, the parts are exactly the whole, and none is a coin or more from its share")
    void exact(@ForAll @LongRange(min = 0, max = 100_000_000) long coins, @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1_000_000) Integer> weights,
               @ForAll @IntRange(min = 0, max = 2) int currency) {
        Currency of = Currency.getInstance(new String[] {"USD", "JPY", "KWD"}[currency]);
        Amount whole = Amount.of(BigDecimal.valueOf(coins, of.getDefaultFractionDigits()), of);
        List<BigDecimal> by = weights.stream().map(BigDecimal::valueOf).toList();
        List<Amount> parts = Apportioned.of(whole, by);
        assertThat(Amount.sum(of, parts)).isEqualTo(whole);
        BigDecimal sum = by.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal share = whole.value().multiply(by.get(i)).divide(sum, 12, RoundingMode.HALF_UP);
            assertThat(parts.get(i).value().subtract(share).abs()).isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(of.getDefaultFractionDigits()));
        }
    }

    @Example
    @Label("M1: a hundred in three: the first gets the odd cent")
    void thirds() {
        assertThat(Apportioned.of(Amount.of("USD", "100"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))).extracting(Amount::toString)
                .containsExactly("USD 33.34", "USD 33.33", "USD 33.33");
    }
}
