package org.cohort.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("M1: laws of amounts")
class AmountLawsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Property
    void aSumDoesNotDependOnTheOrder(@ForAll("dollars") List<Amount> amounts, @ForAll Random random) {
        List<Amount> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        assertThat(Amount.sum(USD, shuffled)).isEqualTo(Amount.sum(USD, amounts));
    }

    @Property
    void whatIsAddedAndTakenAwayIsGone(@ForAll("dollar") Amount a, @ForAll("dollar") Amount b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(a.negate()).isZero()).isTrue();
    }

    @Property
    void theSmallerIsOneOfTheTwoAndNeverMore(@ForAll("dollar") Amount a, @ForAll("dollar") Amount b) {
        Amount min = a.min(b);
        assertThat(min).isIn(a, b).isEqualTo(b.min(a));
        assertThat(min.isMoreThan(a) || min.isMoreThan(b)).isFalse();
        assertThat(min.plus(a.max(b))).isEqualTo(a.plus(b));
    }

    @Property
    void currenciesNeverMix(@ForAll("any") Amount a, @ForAll("any") Amount b) {
        if (!a.currency().equals(b.currency())) {
            assertThatIllegalArgumentException().isThrownBy(() -> a.plus(b));
        } else {
            assertThat(a.plus(b).currency()).isEqualTo(a.currency());
        }
    }

    @Property
    void whatIsShownCanBeTypedAgain(@ForAll("positive") Amount amount) {
        assertThat(Amount.parse(amount.toString(), amount.currency())).isEqualTo(amount);
        assertThat(Amount.parse(amount.words(Locale.ENGLISH), amount.currency())).isEqualTo(amount);
        assertThat(Amount.parse(amount.words(Locale.FRENCH), amount.currency())).isEqualTo(amount);
    }

    @Provide
    Arbitrary<Amount> dollar() {
        return Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L).map(cents -> Amount.of(BigDecimal.valueOf(cents, 2), USD));
    }

    @Provide
    Arbitrary<List<Amount>> dollars() {
        return dollar().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Amount> any() {
        return Arbitraries.longs().between(-100_000L, 100_000L)
                .flatMap(units -> Arbitraries.of("USD", "EUR", "JPY", "KWD").map(code -> amount(units, code)));
    }

    @Provide
    Arbitrary<Amount> positive() {
        return Arbitraries.longs().between(0, 9_000_000_000L).flatMap(units -> Arbitraries.of("USD", "EUR", "JPY").map(code -> amount(units, code)));
    }

    private static Amount amount(long units, String code) {
        Currency currency = Currency.getInstance(code);
        return Amount.of(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
    }
}
