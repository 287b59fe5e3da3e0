package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
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
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantSample;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.Ruling;

@Label("M1, G9: receipts in whatever currency")
class ReceiptLawsTest {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Property
    @Label("B3: a receipt keeps its own currency and is worth something in the grant's alone, within half a cent of amount times rate")
    void worth(@ForAll("rated") Receipt receipt) {
        Amount worth = receipt.worth(Trip.USD);
        assertThat(worth.currency()).isEqualTo(Trip.USD);
        ExchangeRate by = receipt.rate(Trip.USD);
        BigDecimal exact = by == null ? receipt.amount().value() : receipt.amount().value().multiply(by.rate());
        assertThat(exact.subtract(worth.value()).abs()).isLessThanOrEqualTo(HALF_A_CENT);
        assertThat(by == null).isEqualTo(receipt.amount().currency().equals(Trip.USD));
    }

    @Property
    @Label("F26: what a line claims is the sum of what its receipts are worth, what is paid no more than that, and what is left never negative")
    void sums(@ForAll @Size(max = 12) List<@From("rated") Receipt> receipts) {
        CostLine line = GrantSample.grant(GrantState.TRAVELLED).lines().get(0);
        Amount sum = Amount.sum(Trip.USD, receipts.stream().map(receipt -> receipt.worth(Trip.USD)).toList());
        line.claim(sum);
        line.rule(Ruling.APPROVED, null);
        line.authorize();
        assertThat(line.authorized()).isEqualTo(line.approved().min(sum));
        assertThat(line.left().isNegative()).isFalse();
    }

    @Property
    @Label("currencies are never mixed: a rate of another currency is refused, and amounts of two are not added")
    void neverMixed(@ForAll("rated") Receipt receipt, @ForAll("currencies") Currency other) {
        if (!receipt.amount().currency().equals(other)) {
            assertThatThrownBy(() -> receipt.rate(new ExchangeRate(other, Trip.USD, BigDecimal.ONE, Trip.FIRST, "ECB"))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> receipt.amount().plus(Amount.zero(other))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("USD", "EUR", "JPY", "KWD").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Receipt> rated() {
        return Combinators.combine(currencies(), Arbitraries.longs().between(1, 10_000_000),
                Arbitraries.bigDecimals().between(new BigDecimal("0.000001"), new BigDecimal("400")).ofScale(12)).as((currency, coins, rate) -> {
                    Amount amount = Amount.of(BigDecimal.valueOf(coins, currency.getDefaultFractionDigits()), currency);
                    Receipt receipt = new Receipt(new Claim(1L, Trip.INTERN, Trip.BEFORE), GrantSample.grant(GrantState.TRAVELLED).lines().get(0), null, "A shop", amount,
                            Trip.FIRST, "Lost.");
                    receipt.rate(new ExchangeRate(currency, Trip.USD, currency.equals(Trip.USD) ? BigDecimal.ONE : rate, Trip.FIRST, "ECB"));
                    return receipt;
                });
    }
}
