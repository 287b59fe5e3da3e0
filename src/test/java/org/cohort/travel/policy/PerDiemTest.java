package org.cohort.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.Trip;

@Label("G9: meals by the day")
class PerDiemTest {

    /** Four fifths for the first and the last day; a fifth off for breakfast, two fifths for each other meal. */
    private static final Claiming SHARES = new Claiming(30, null, 80, 20, 40, 40);
    private static final LocalDate FIRST = LocalDate.of(2014, 8, 17);

    @Example
    @Label("days by the rate; of the first and last day a share; provided meals taken off, no day below nothing; each day rounded half up")
    void byHand() {
        List<PerDiem.Due> due = PerDiem.of(Amount.of("USD", "27.35"), SHARES, List.of(day(3, false, false, false), day(0, false, false, false),
                day(1, true, true, false), day(2, true, true, true)));
        // 80 % of 27.35 is 21.88; 100 less 20 and 40 leaves 40 %, which is 10.94; all meals leave nothing; 21.88 again.
        assertThat(due).extracting(one -> one.day().date().getDayOfMonth() + " " + one.percent() + " " + one.amount())
                .containsExactly("17 80 USD 21.88", "18 40 USD 10.94", "19 0 USD 0.00", "20 80 USD 21.88");
        assertThat(PerDiem.of(Amount.of("USD", "27.33"), SHARES, List.of(day(0, true, false, false)))).as("a day there and back; 16.398")
                .extracting(PerDiem.Due::amount).containsExactly(Amount.of("USD", "16.40"));
        assertThat(PerDiem.of(Amount.of("JPY", "4555"), SHARES, List.of(day(0, false, true, false), day(1, true, true, true))))
                .as("yen have no decimals; the last day's meals are more than its share").extracting(PerDiem.Due::amount).containsExactly(Amount.of("JPY", "1822"), Amount.of("JPY", "0"));
        assertThat(PerDiem.most(Amount.of("USD", "30.00"), SHARES, 4)).isEqualTo(Amount.of("USD", "108.00"));
        assertThat(PerDiem.most(Amount.of("USD", "30.00"), Claiming.USUAL, 4)).isEqualTo(Amount.of("USD", "120.00"));
    }

    @Property
    @Label("no day is paid more than the rate, nor less than nothing")
    void neverMoreThanTheRate(@ForAll @IntRange(max = 100) int edge, @ForAll @IntRange(max = 33) int meal, @ForAll @IntRange(max = 12) int days,
                              @ForAll @IntRange(max = 7) int given, @ForAll @IntRange(max = 100_000) int cents) {
        Amount rate = Amount.of(java.math.BigDecimal.valueOf(cents, 2), Trip.USD);
        List<PerDiem.Day> away = IntStream.range(0, days).mapToObj(day -> day(day, (given & 1) > 0, (given & 2) > 0, (given & 4) > 0)).toList();
        List<PerDiem.Due> due = PerDiem.of(rate, new Claiming(30, null, edge, meal, meal, meal), away);
        assertThat(due).hasSize(days).allMatch(one -> !one.amount().isNegative() && !one.amount().isMoreThan(rate));
        assertThat(Amount.sum(Trip.USD, due.stream().map(PerDiem.Due::amount).toList()).isMoreThan(PerDiem.most(rate, new Claiming(30, null, edge, 0, 0, 0), days))).isFalse();
    }

    @Example
    @Label("rules nobody could keep are none, and those that can be are kept as text")
    void kept() {
        assertThatThrownBy(() -> new Claiming(30, null, 80, 50, 30, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claiming(0, null, 80, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        TravelPolicy policy = TravelPolicy.usual(Trip.USD).with(new Claiming(45, Amount.of("USD", "25.00"), 80, 20, 40, 40));
        assertThat(PolicyText.read(PolicyText.write(policy), Trip.USD)).isEqualTo(policy);
        assertThat(new PolicyInput(PolicyInput.show(policy)).read(Trip.USD)).as("by its form").isEqualTo(policy);
        Map<String, Object> typed = new HashMap<>(PolicyInput.show(policy));
        typed.putAll(Map.of("dinner", "41", "unproven", "0", "pay", "0"));
        assertThatThrownBy(() -> new PolicyInput(typed).read(Trip.USD)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                .extracting(Refused::field).contains("pay", "unproven"));
        typed.putAll(Map.of("unproven", "", "pay", "30"));
        assertThatThrownBy(() -> new PolicyInput(typed).read(Trip.USD)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("dinner"));
        assertThat(PolicyText.read("{}", Trip.USD).claiming()).as("rules of before").isEqualTo(Claiming.USUAL);
    }

    private static PerDiem.Day day(int number, boolean breakfast, boolean lunch, boolean dinner) {
        return new PerDiem.Day(FIRST.plusDays(number), breakfast, lunch, dinner);
    }
}
