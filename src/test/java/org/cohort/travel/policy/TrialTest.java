package org.cohort.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policy as data: it is kept word for word, and other rules can be tried on what was asked")
class TrialTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final TravelPolicy USUAL = TravelPolicy.usual(USD);

    @Test
    @DisplayName("what is stored is what was said")
    void text() {
        TravelPolicy all = USUAL.with(new Dates(100, 20, 5, 40, 30, 10, false)).onlyFor(List.of("fosdem", "summit"))
                .with(new Limits(new BigDecimal("12.5"), usd("900.00"), usd("2000.00"), 2, usd("500.00"), 200, usd("750.00"), false, false))
                .with(new CategoryRule(CostCategory.HOTEL, true, List.of(usd("400.00"), Amount.of("JPY", "40000")), true))
                .with(new CategoryRule(CostCategory.OTHER, false, List.of(), false))
                .perDiems(Map.of("DE", new BigDecimal("28"), "*", new BigDecimal("20.50"))).saying(Map.of(PolicyRule.REPORT, "Take notes."));
        String stored = PolicyText.write(all);
        TravelPolicy read = PolicyText.read(stored, USD);
        assertThat(PolicyText.write(read)).isEqualTo(stored);
        assertThat(read.dates()).isEqualTo(all.dates());
        assertThat(read.limits()).isEqualTo(all.limits());
        assertThat(read.categories()).isEqualTo(all.categories());
        assertThat(PolicyText.read("{}", USD)).isEqualTo(USUAL);
    }

    @Test
    @DisplayName("what a form shows is read as the same rules")
    void form() {
        TravelPolicy all = USUAL.with(new Limits(new BigDecimal("80"), usd("900.00"), null, 2, null, 200, null, true, false))
                .with(new CategoryRule(CostCategory.HOTEL, true, List.of(usd("1234.50"), Amount.of("EUR", "400.00")), true))
                .perDiems(Map.of("DE", new BigDecimal("28.00"))).saying(Map.of(PolicyRule.WHO, "Welcome."));
        assertThat(PolicyText.write(new PolicyInput(PolicyInput.show(all)).read(USD))).isEqualTo(PolicyText.write(all));
    }

    @Test
    @DisplayName("the same rules differ in nothing; a lower cap stops, a higher one frees, each with its words")
    void caps() {
        PastGrant past = past(List.of(Ask.of(CostCategory.FLIGHT, usd("890.00")), Ask.of(CostCategory.HOTEL, usd("350.00"))), false);
        TravelPolicy low = USUAL.with(new CategoryRule(CostCategory.FLIGHT, true, List.of(usd("889.99")), false));
        assertThat(Trial.of(USUAL, USUAL, List.of(past))).isEmpty();
        assertThat(Trial.of(low, low, List.of(past))).isEmpty();
        Trial.Difference difference = Trial.of(USUAL, low, List.of(past)).get(0);
        assertThat(difference.frees()).isEmpty();
        assertThat(difference.stops()).singleElement().satisfies(phrase -> assertThat(phrase.args()).startsWith(CostCategory.FLIGHT));
        assertThat(Trial.of(low, USUAL, List.of(past)).get(0).frees()).isEqualTo(difference.stops());
    }

    @Test
    @DisplayName("spans, conferences, years, allowances and evidence are tried too")
    void everything() {
        PastGrant past = past(List.of(Ask.of(CostCategory.FLIGHT, usd("100.00"))), true);
        assertThat(stops(past, USUAL.with(new Dates(365, 14, 0, 36, 60, 21, true)))).isEqualTo("refusal.policy.lead");
        assertThat(stops(past, USUAL.with(new Dates(365, 14, 0, 35, 60, 21, true)))).isEmpty();
        assertThat(stops(past, USUAL.onlyFor(List.of("fosdem")))).isEqualTo("refusal.policy.where");
        assertThat(stops(past, USUAL.with(new Limits(Limits.WHOLE, null, null, 1, null, 365, null, true, false)))).isEqualTo("refusal.policy.yearTrips");
        assertThat(stops(past, USUAL.with(new Limits(Limits.WHOLE, null, null, null, usd("399.99"), 365, null, true, false)))).isEqualTo("refusal.policy.left");
        assertThat(stops(past, USUAL.with(new Limits(Limits.WHOLE, null, null, null, usd("400.00"), 365, null, true, false)))).isEmpty();
        assertThat(stops(past, USUAL.with(new CategoryRule(CostCategory.FLIGHT, true, List.of(), true)))).isEqualTo("policy.trial.cost");
    }

    @Test
    @DisplayName("the span is computed once, from the round's end or the later end of her own")
    void span() {
        TravelPolicy policy = USUAL.with(new Dates(10, 14, 0, 14, 60, 21, true));
        assertThat(Span.of(policy, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 1)).ask()).isEqualTo("2014-08-28");
        assertThat(Span.of(policy, LocalDate.of(2014, 8, 18), LocalDate.of(2014, 9, 1)).ask()).isEqualTo("2014-09-11");
        assertThat(Span.of(USUAL, LocalDate.of(2015, 2, 28), LocalDate.of(2015, 2, 28)).travel()).as("a leap day on the way").isEqualTo("2016-02-28");
        assertThat(Span.of(USUAL, LocalDate.of(2016, 2, 29), LocalDate.of(2016, 2, 29)).travel()).isEqualTo("2017-02-28");
    }

    @Test
    @DisplayName("whoever is chosen late has her days, but none after the day before it begins; nobody has less than the usual")
    void late() {
        Dates dates = new Dates(365, 30, 10, 40, 60, 21, true);
        LocalDate begins = LocalDate.of(2014, 8, 18);
        assertThat(LastDay.toAsk(dates, begins, null, false)).isEqualTo("2014-07-19");
        assertThat(LastDay.toAsk(dates, begins, LocalDate.of(2014, 7, 1), false)).isEqualTo("2014-07-19");
        assertThat(LastDay.toAsk(dates, begins, LocalDate.of(2014, 7, 30), false)).isEqualTo("2014-08-09");
        assertThat(LastDay.toAsk(dates, begins, LocalDate.of(2014, 8, 16), false)).isEqualTo("2014-08-17");
        assertThat(LastDay.toAsk(dates, begins, LocalDate.of(2014, 7, 30), true)).isEqualTo("2014-07-09");
    }

    private static String stops(PastGrant past, TravelPolicy after) {
        return String.join(" ", Trial.of(USUAL, after, List.of(past)).stream().flatMap(one -> one.stops().stream()).map(phrase -> phrase.key()).toList());
    }

    private static PastGrant past(List<Ask> costs, boolean visa) {
        return new PastGrant("g", "Maren", "Summit", "summit", "US", LocalDate.of(2014, 7, 14), LocalDate.of(2014, 8, 18), 4, LocalDate.of(2014, 5, 1),
                LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 18), visa, costs, new PastGrant.Spent(usd("300.00"), usd("300.00"), 1));
    }

    private static Amount usd(String value) {
        return Amount.of("USD", value);
    }
}
