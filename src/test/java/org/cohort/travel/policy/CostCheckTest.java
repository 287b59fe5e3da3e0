package org.cohort.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G3, M1: what the rules say about costs: caps, percent, per diems, evidence, in each currency alone")
class CostCheckTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final CostCheck.Trip CHICAGO = new CostCheck.Trip("US", 4, LocalDate.of(2014, 7, 28), null);

    @ParameterizedTest
    @CsvSource({
        // category, whole, asked, rules that refuse
        "FLIGHT, 700.00, 700.00, ''", "FLIGHT, 700.01, 700.01, CATEGORIES", "HOTEL, 100.00, 80.00, ''", "HOTEL, 100.00, 100.00, PERCENT",
        "MEALS, 200.00, 160.00, ''", "MEALS, 200.01, 160.01, PERCENT PER_DIEM", "OTHER, 1.00, 0.80, CATEGORIES", "TRAIN, 10.00, 8.00, EVIDENCE",
        "LOCAL, 2000.00, 1000.01, TRIP", "LOCAL, 2000.00, 1000.00, ''"
    })
    void table(CostCategory category, String whole, String asked, String refused) {
        Limits limits = new Limits(BigDecimal.valueOf(80), usd("1000.00"), null, null, null, 365, null, true, false);
        TravelPolicy policy = TravelPolicy.usual(USD).with(limits).perDiems(Map.of("US", new BigDecimal("40"), "*", new BigDecimal("20")))
                .with(new CategoryRule(CostCategory.FLIGHT, true, List.of(usd("700.00")), false)).with(new CategoryRule(CostCategory.OTHER, false, List.of(), false))
                .with(new CategoryRule(CostCategory.TRAIN, true, List.of(), true));
        // The flight is paid whole, so that the cap alone speaks.
        TravelPolicy held = category == CostCategory.FLIGHT ? policy.with(new Limits(Limits.WHOLE, usd("1000.00"), null, null, null, 365, null, true, false)) : policy;
        assertThat(refusals(held, CHICAGO, List.of(new Ask(category, usd(whole), usd(asked), null, null, false)))).isEqualTo(refused);
    }

    @Test
    @DisplayName("a cap in another currency is held against what is quoted in it, and never against other money")
    void otherCurrency() {
        TravelPolicy policy = TravelPolicy.usual(USD).with(new CategoryRule(CostCategory.HOTEL, true, List.of(usd("500.00"), Amount.of("EUR", "400.00"), Amount.of("JPY", "50000")), false));
        Ask eur = quoted("450.00", Amount.of("EUR", "400.00"));
        assertThat(refusals(policy, CHICAGO, List.of(eur))).isEmpty();
        assertThat(refusals(policy, CHICAGO, List.of(quoted("450.00", Amount.of("EUR", "400.01"))))).isEqualTo("CATEGORIES");
        assertThat(refusals(policy, CHICAGO, List.of(quoted("300.00", Amount.of("JPY", "50000")), quoted("200.00", Amount.of("EUR", "400.00"))))).isEmpty();
        assertThat(refusals(policy, CHICAGO, List.of(quoted("300.00", Amount.of("JPY", "50000")), quoted("200.01", Amount.of("EUR", "400.00"))))).isEqualTo("CATEGORIES");
    }

    @Test
    @DisplayName("a quote that is over before a decision can be expected is warned of, on its day not yet")
    void quotes() {
        assertThat(warned(LocalDate.of(2014, 7, 28))).isFalse();
        assertThat(warned(LocalDate.of(2014, 7, 27))).isTrue();
    }

    @Test
    @DisplayName("what is left for her refuses the cent above it, and says how much it is")
    void left() {
        CostCheck.Trip trip = new CostCheck.Trip("US", 4, null, usd("120.00"));
        assertThat(refusals(TravelPolicy.usual(USD), trip, List.of(Ask.of(CostCategory.FLIGHT, usd("120.00"))))).isEmpty();
        List<Remark> remarks = CostCheck.of(TravelPolicy.usual(USD), trip, List.of(Ask.of(CostCategory.FLIGHT, usd("120.00")), Ask.of(CostCategory.HOTEL, usd("0.01"))));
        assertThat(remarks).anySatisfy(remark -> {
            assertThat(remark.isRefusal()).isTrue();
            assertThat(remark.args()).containsExactly(usd("120.00"), usd("0.01"));
        });
    }

    @Test
    @DisplayName("law: what passes is within every limit, what is refused is above one; in USD, JPY and KWD, whatever the numbers")
    void law() {
        Random random = new Random(2014);
        for (int round = 0; round < 2000; round++) {
            Currency currency = Currency.getInstance(List.of("USD", "JPY", "KWD").get(random.nextInt(3)));
            BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(100));
            Amount cap = any(random, currency).plus(Amount.rounded(BigDecimal.ONE, currency, java.math.RoundingMode.UP));
            TravelPolicy policy = TravelPolicy.usual(currency).with(new Limits(percent, cap, null, null, null, 365, null, true, false))
                    .with(new CategoryRule(CostCategory.FLIGHT, true, List.of(cap), false));
            List<Ask> asks = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> {
                Amount whole = any(random, currency);
                asks.add(new Ask(CostCategory.values()[random.nextInt(2)], whole, whole.min(any(random, currency)), null, null, false));
            });
            List<Remark> remarks = CostCheck.of(policy, new CostCheck.Trip("US", 3, null, null), asks);
            Amount total = Amount.sum(currency, asks.stream().map(Ask::asked).toList());
            Amount flights = Amount.sum(currency, asks.stream().filter(ask -> ask.category() == CostCategory.FLIGHT).map(Ask::asked).toList());
            boolean share = asks.stream().anyMatch(ask -> ask.asked().value().multiply(BigDecimal.valueOf(100)).compareTo(ask.whole().value().multiply(percent)) > 0);
            assertThat(remarks.stream().anyMatch(Remark::isRefusal)).isEqualTo(share || total.isMoreThan(cap) || flights.isMoreThan(cap));
        }
    }

    @Test
    @DisplayName("above the sum that one person may grant, two decide")
    void secondVoice() {
        TravelPolicy policy = TravelPolicy.usual(USD).with(new Limits(Limits.WHOLE, null, null, null, null, 365, usd("500.00"), true, false));
        assertThat(policy.needsSecondVoice(usd("500.00"))).isFalse();
        assertThat(policy.needsSecondVoice(usd("500.01"))).isTrue();
    }

    private static Amount any(Random random, Currency currency) {
        return Amount.of(BigDecimal.valueOf(random.nextInt(200_000), currency.getDefaultFractionDigits()), currency);
    }

    private static boolean warned(LocalDate until) {
        Ask ask = new Ask(CostCategory.FLIGHT, usd("1.00"), usd("1.00"), null, until, true);
        return CostCheck.of(TravelPolicy.usual(USD), CHICAGO, List.of(ask)).stream().anyMatch(remark -> remark.level() == Remark.Level.WARN);
    }

    private static Ask quoted(String asked, Amount quote) {
        return new Ask(CostCategory.HOTEL, usd(asked), usd(asked), quote, null, true);
    }

    private static String refusals(TravelPolicy policy, CostCheck.Trip trip, List<Ask> asks) {
        return String.join(" ", CostCheck.of(policy, trip, asks).stream().filter(Remark::isRefusal).map(remark -> remark.rule().name()).sorted(
                java.util.Comparator.comparing((String name) -> PolicyRule.valueOf(name).name().equals("PER_DIEM") ? 1 : 0)).toList());
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
