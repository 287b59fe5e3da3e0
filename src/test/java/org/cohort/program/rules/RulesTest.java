package org.cohort.program.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.AbstractThrowableAssert;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;

@Label("A program's rules as data")
class RulesTest {

    private static final Rules OTHER = new Rules(1, 2, 7, false, 6, List.of(new Share(PayMoment.START, 30), new Share(PayMoment.FINAL, 70)),
            List.of(new Size("Small", 90, 8, 12), new Size("Large", 350, 12, 22)), new Entry(null, false, null, 7, List.of("KP", "NO")), false);

    private static final Rules FOUR = new Rules(2, 6, 14, true, 7, List.of(new Share(PayMoment.INITIAL, 43), new Share(PayMoment.THIRD, 57)), List.of(),
            Entry.USUAL, true, StipendRule.FLAT, new Stages(true, true, 5));

    @Example
    @Label("I3: every evaluation but the final one can be left out; rules stored before there were four have two")
    void stages() {
        assertThat(RulesText.read(RulesText.write(Rules.USUAL).replaceAll(",\"stages\":\\{[^}]*}", ""))).isEqualTo(Rules.USUAL);
        assertThat(java.util.Arrays.stream(PayMoment.values()).filter(FOUR::holds)).containsExactly(PayMoment.values());
        assertThat(java.util.Arrays.stream(PayMoment.values()).filter(OTHER::holds)).containsExactly(PayMoment.START, PayMoment.FINAL);
        refused("rules.midpoint", "share-THIRD", Map.of("share-MIDPOINT", "", "share-THIRD", "50"));
        refused("range", "releaseAfter", Map.of("releaseAfter", "31"));
        assertThatThrownBy(() -> new Rules(2, 6, 14, true, 7, FOUR.shares(), List.of(), Entry.USUAL, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    @Label("are stored and read as they were")
    void stored() {
        RulesConverter converter = new RulesConverter();
        for (Rules rules : List.of(Rules.USUAL, OTHER, FOUR)) {
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(rules))).isEqualTo(rules);
        }
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Example
    @Label("a form filled with rules and saved unchanged changes nothing")
    void form() {
        assertThat(RulesForm.of(Rules.USUAL).read(Currency.getInstance("USD"))).isEqualTo(Rules.USUAL);
        assertThat(RulesForm.of(OTHER).read(Currency.getInstance("USD"))).isEqualTo(OTHER);
        assertThat(RulesForm.of(FOUR).read(Currency.getInstance("USD"))).isEqualTo(FOUR);
    }

    @Property(tries = 300)
    @Label("M1: however it is shared, all installments together are exactly the stipend, and none is negative")
    void split(@ForAll @LongRange(min = 1, max = 10_000_000) long cents, @ForAll @IntRange(min = 1, max = 98) int first, @ForAll @IntRange(min = 1, max = 98) int second) {
        int middle = Math.min(second, 99 - first);
        Rules rules = new Rules(3, 6, 14, true, 14, List.of(new Share(PayMoment.START, first), new Share(PayMoment.MIDPOINT, middle),
                new Share(PayMoment.FINAL, 100 - first - middle)), List.of(), Entry.USUAL, true);
        Amount whole = Amount.of("USD", BigDecimal.valueOf(cents, 2).toPlainString());
        List<Amount> parts = rules.split(whole);
        Amount sum = parts.get(0).plus(parts.get(1)).plus(parts.get(2));
        assertThat(sum).isEqualTo(whole);
        assertThat(parts).allSatisfy(part -> assertThat(part.value().signum()).isNotNegative());
    }

    @Example
    @Label("what isn't 100 percent, or waits for an evaluation that isn't held, is refused at its field")
    void shares() {
        refused("rules.sum", "share-FINAL", Map.of("share-MIDPOINT", "45", "share-FINAL", "45"));
        refused("rules.midpoint", "share-MIDPOINT", Map.of(), "midpoint");
        refused("range", "share-START", Map.of("share-START", "101"));
        assertThatThrownBy(() -> new Rules(3, 6, 14, true, 14, List.of(new Share(PayMoment.FINAL, 99)), List.of(), Entry.USUAL, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    @Label("everything that is wrong is told at once, each at its field")
    void together() {
        Map<String, String> typed = new HashMap<>(RulesForm.of(OTHER).typed());
        typed.putAll(Map.of("proposals", "0", "mentors", "many", "countries", "NO, XX", "size-2-name", "small", "size-3-hours", "10", "size-1-most", "7"));
        Refused refused = catchRefused(typed, OTHER);
        assertThat(refused.all()).extracting(Refused::field).contains("proposals", "mentors", "countries", "size-2-name", "size-3-name", "size-1-most");
    }

    @Example
    @Label("a project fits a size by its weeks, and by hours as near as whole hours a week can be")
    void sizes() {
        assertThat(OTHER.fits(11, 8)).isTrue();
        assertThat(OTHER.fits(7, 12)).isTrue();
        assertThat(OTHER.fits(90 / 7, 7)).isFalse();
        assertThat(OTHER.fits(16, 22)).isTrue();
        assertThat(OTHER.fits(30, 8)).isFalse();
        assertThat(OTHER.fits(null, 12)).isFalse();
        assertThat(Rules.USUAL.fits(null, null)).isTrue();
    }

    @Example
    @Label("A1: least weeks are never more than the internships have")
    void weeks() {
        assertThat(Entry.USUAL.weeksOf(13)).isEqualTo(13);
        assertThat(OTHER.entry().weeksOf(13)).isEqualTo(7);
        assertThat(OTHER.entry().weeksOf(5)).isEqualTo(5);
        assertThat(new Entry(18, true, 30, null, List.of()).weeksOf(13)).isNull();
    }

    private static void refused(String reason, String field, Map<String, String> typed, String... off) {
        Map<String, String> all = new HashMap<>(RulesForm.of(Rules.USUAL).typed());
        all.putAll(typed);
        Map<String, Boolean> on = new HashMap<>(RulesForm.of(Rules.USUAL).on());
        List.of(off).forEach(on::remove);
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(() -> new RulesForm(all, on).read(Currency.getInstance("USD"))).isInstanceOf(Refused.class);
        thrown.satisfies(e -> assertThat(((Refused) e).all()).anySatisfy(one -> {
            assertThat(one.field()).isEqualTo(field);
            assertThat(one.verdict().reason()).isEqualTo(reason);
        }));
    }

    private static Refused catchRefused(Map<String, String> typed, Rules rules) {
        try {
            new RulesForm(typed, RulesForm.of(rules).on()).read(Currency.getInstance("USD"));
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }
}
