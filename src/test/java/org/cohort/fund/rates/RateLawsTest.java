package org.cohort.fund.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.cohort.kernel.money.Amount;

@Label("M1, G9: laws of exchange")
class RateLawsTest {

    private static final LocalDate DAY = LocalDate.of(2014, 4, 10);

    @Property(tries = 500)
    @Label("There and back again is the same but for what rounding to the currencies' digits takes")
    void roundTrip(@ForAll("currency") Currency from, @ForAll("currency") Currency to, @ForAll("rate") BigDecimal perFrom, @ForAll("rate") BigDecimal perTo,
                   @ForAll @LongRange(min = 0, max = 1_000_000_000L) long coins) {
        Amount amount = Amount.of(BigDecimal.valueOf(coins, from.getDefaultFractionDigits()), from);
        ExchangeRate there = ExchangeRate.cross(from, perFrom, to, perTo, DAY, "ECB");
        ExchangeRate back = ExchangeRate.cross(to, perTo, from, perFrom, DAY, "ECB");
        Amount other = there.of(amount);
        BigDecimal coinOfTo = BigDecimal.ONE.movePointLeft(to.getDefaultFractionDigits());
        BigDecimal coinOfFrom = BigDecimal.ONE.movePointLeft(from.getDefaultFractionDigits());
        // Half a coin there, seen from here, half a coin here, and the twelfth digit of both rates.
        BigDecimal lost = coinOfTo.multiply(back.rate()).add(coinOfFrom).divide(BigDecimal.valueOf(2), 20, RoundingMode.UP).add(amount.value().movePointLeft(10)).add(coinOfFrom.movePointLeft(6));
        assertThat(back.of(other).minus(amount).value().abs()).isLessThanOrEqualTo(lost);
    }

    @Property(tries = 300)
    @Label("What comes out has the digits of its currency, none for yen and three for dinars, whatever went in")
    void digits(@ForAll("currency") Currency from, @ForAll("currency") Currency to, @ForAll("rate") BigDecimal perFrom, @ForAll("rate") BigDecimal perTo,
                @ForAll @LongRange(min = 0, max = 1_000_000_000L) long coins) {
        Amount into = ExchangeRate.cross(from, perFrom, to, perTo, DAY, "ECB").of(Amount.of(BigDecimal.valueOf(coins, from.getDefaultFractionDigits()), from));
        assertThat(into.currency()).isEqualTo(to);
        assertThat(into.value().scale()).isEqualTo(to.getDefaultFractionDigits());
    }

    @Property(tries = 100)
    @Label("An amount of another currency is never exchanged nor added")
    void never(@ForAll("currency") Currency from, @ForAll("rate") BigDecimal rate) {
        ExchangeRate dollars = ExchangeRate.cross(Currency.getInstance("EUR"), BigDecimal.ONE, from, rate, DAY, "ECB");
        Amount other = Amount.of("USD", "1.00");
        assertThatThrownBy(() -> dollars.of(other)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("M1");
        if (!from.getCurrencyCode().equals("USD")) {
            assertThatThrownBy(() -> dollars.of(Amount.of("EUR", "1.00")).plus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<Currency> currency() {
        return Arbitraries.of(List.of("JPY", "KWD", "USD", "GBP", "INR", "CHF")).map(Currency::getInstance);
    }

    @Provide
    Arbitrary<BigDecimal> rate() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.3"), new BigDecimal("20000")).ofScale(4);
    }
}
