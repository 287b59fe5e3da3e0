package org.cohort.program.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesForm;
import org.cohort.program.rules.RulesText;
import org.cohort.program.rules.Size;
import org.cohort.program.rules.Stages;
import org.cohort.program.rules.StipendRule;

@Label("Stipends by size and by what money buys in a country")
class FactorsTest {

    @Example
    @Label("a table is read with commas, semicolons or tabs, with a heading or without, and stored as it is read")
    void read() {
        assertThat(Factors.parse("f", "\ufeffcountry,factor\r\nBR,0.48\r\nno,1.10\r\n\r\n")).containsExactly(entry("BR", new BigDecimal("0.48")), entry("NO", new BigDecimal("1.1")));
        assertThat(Factors.parse("f", "BR;0,48\nNO;1,1")).containsExactly(entry("BR", new BigDecimal("0.48")), entry("NO", new BigDecimal("1.1")));
        assertThat(Factors.parse("f", "BR\t0.48\tBrazil\n")).containsExactly(entry("BR", new BigDecimal("0.48")));
        Map<String, BigDecimal> factors = Factors.parse("f", "NO,1.1\nBR,0.48\n");
        assertThat(Factors.read(Factors.write(factors))).isEqualTo(factors);
        assertThat(Factors.parse("f", Factors.write(factors))).isEqualTo(factors);
    }

    @Example
    @Label("what is wrong is told with its line: no country, no factor, twice, nothing at all")
    void wrong() {
        refused("factors.country", "BR,0.48\nXX,1\n");
        refused("factors.factor", "BR,0\n");
        refused("factors.factor", "BR,-1\n");
        refused("factors.factor", "BR,10.5\n");
        refused("factors.factor", "BR,0.48\nNO,much\n");
        refused("factors.line", "BR\n");
        refused("factors.twice", "BR,0.4\nBR,0.5\n");
        refused("factors.none", "country,factor\n");
        refused("factors.broken", "BR,\"0.4\n");
    }

    @Example
    @Label("M1: an amount times its factor, within floor and ceiling: a hand-written table of 3,000 from 50 to 110 percent, and of 6,000 from 16.6667")
    void bounds() {
        StipendRule gsoc = new StipendRule(true, true, new BigDecimal("50"), new BigDecimal("110"), "t");
        Map<String, String> expected = Map.of("0.30", "1500.00", "0.50", "1500.00", "0.5001", "1500.30", "0.75", "2250.00", "1", "3000.00", "1.1", "3300.00", "1.9", "3300.00");
        expected.forEach((factor, amount) -> assertThat(gsoc.adjusted(Amount.of("USD", "3000"), new BigDecimal(factor))).as(factor).isEqualTo(Amount.of("USD", amount)));
        StipendRule lfx = new StipendRule(false, true, new BigDecimal("16.6667"), new BigDecimal("110"), "t");
        assertThat(lfx.adjusted(Amount.of("USD", "6000"), new BigDecimal("0.01"))).isEqualTo(Amount.of("USD", "1000.00"));
        assertThat(new StipendRule(false, true, null, null, "t").adjusted(Amount.of("JPY", "300001"), new BigDecimal("0.5"))).isEqualTo(Amount.of("JPY", "150001"));
        assertThatThrownBy(() -> new StipendRule(false, true, BigDecimal.TEN, BigDecimal.ONE, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    @Label("M1: whatever the factor, nobody gets less than the floor or more than the ceiling, and a larger factor never gives less")
    void monotonous(@ForAll @LongRange(min = 1, max = 10_000_000) long cents, @ForAll @IntRange(min = 1, max = 200) int floor, @ForAll @IntRange(min = 1, max = 200) int ceiling,
                    @ForAll @IntRange(min = 1, max = 9999) int one, @ForAll @IntRange(min = 1, max = 9999) int other) {
        StipendRule rule = new StipendRule(false, true, BigDecimal.valueOf(Math.min(floor, ceiling)), BigDecimal.valueOf(Math.max(floor, ceiling)), "t");
        Amount base = Amount.of(BigDecimal.valueOf(cents, 2), java.util.Currency.getInstance("EUR"));
        Amount less = rule.adjusted(base, BigDecimal.valueOf(Math.min(one, other), 3));
        Amount more = rule.adjusted(base, BigDecimal.valueOf(Math.max(one, other), 3));
        assertThat(less).isLessThanOrEqualTo(more);
        assertThat(less).isGreaterThanOrEqualTo(rule.least(base));
        assertThat(more).isLessThanOrEqualTo(rule.most(base));
    }

    @Example
    @Label("rules with amounts by size and country are stored, shown in the form and read again as they were; of two sizes that fit, the nearer one counts")
    void kept() {
        Rules rules = new Rules(3, 6, 14, true, 14, Rules.USUAL.shares(), List.of(new Size("Medium", 175, 8, 13, new BigDecimal("3000")), new Size("Middling", 180, 8, 13, new BigDecimal("3100.50"))),
                Entry.USUAL, true, new StipendRule(true, true, new BigDecimal("50"), new BigDecimal("110"), null), Stages.NONE);
        assertThat(RulesText.read(RulesText.write(rules))).isEqualTo(rules);
        assertThat(RulesText.read(RulesText.write(rules.by("abc"))).stipend().table()).isEqualTo("abc");
        assertThat(RulesForm.of(rules).read(java.util.Currency.getInstance("USD"))).isEqualTo(rules);
        assertThat(rules.sizeOf(18, 10).name()).isEqualTo("Middling");
        assertThat(rules.sizeOf(17, 10).name()).isEqualTo("Medium");
        assertThat(rules.sizeOf(40, 13)).isNull();
        assertThat(rules.sizeOf(null, 13)).isNull();
        assertThat(RulesText.read(RulesText.write(Rules.USUAL).replaceAll(",\"stipend\":\\{[^}]*\\}", ""))).as("as stored before").isEqualTo(Rules.USUAL);
    }

    @Example
    @Label("what can't be right is told at its field: sizes without amounts, no sizes, a floor above the ceiling, no percentage")
    void form() {
        assertThat(fields(Map.of("size-1-name", "Small", "size-1-hours", "90", "size-1-least", "8", "size-1-most", "12"), "bySize")).containsExactly("size-1-stipend");
        assertThat(fields(Map.of(), "bySize")).containsExactly("bySize");
        assertThat(fields(Map.of("floor", "50", "ceiling", "40"), "byCountry")).containsExactly("ceiling");
        assertThat(fields(Map.of("floor", "half", "ceiling", "2000"), "byCountry")).containsExactly("floor", "ceiling");
    }

    private static List<String> fields(Map<String, String> typed, String ticked) {
        Map<String, String> all = new HashMap<>(RulesForm.of(Rules.USUAL).typed());
        all.putAll(typed);
        Map<String, Boolean> on = new HashMap<>(RulesForm.of(Rules.USUAL).on());
        on.put(ticked, true);
        try {
            new RulesForm(all, on).read(java.util.Currency.getInstance("USD"));
            return List.of();
        } catch (Refused refused) {
            return refused.all().stream().map(Refused::field).toList();
        }
    }

    private static void refused(String reason, String table) {
        assertThatThrownBy(() -> Factors.parse("f", table)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all().get(0).verdict().reason()).isEqualTo(reason));
    }
}
