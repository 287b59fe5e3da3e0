package org.cohort.program.sponsors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cohort.kernel.money.Amount;

@Label("M1: promised amounts are summed for each currency by itself")
class SlotFundingTest {

    @Property
    void oneSumForEachCurrency(@ForAll("promises") List<Amount> promised) {
        SlotFunding funding = new SlotFunding(1, 1, 0, 0, promised);
        assertThat(funding.promised()).extracting(Amount::currency).doesNotHaveDuplicates();
        for (Amount sum : funding.promised()) {
            assertThat(Amount.sum(sum.currency(), promised.stream().filter(amount -> amount.currency().equals(sum.currency())).toList())).isEqualTo(sum);
        }
        assertThat(funding.promised()).hasSize((int) promised.stream().map(Amount::currency).distinct().count());
    }

    @Property
    @Label("A gap is what is allotted and not paid; too many promises of one community fill no gap of another")
    void gaps(@ForAll("fundings") List<SlotFunding> all) {
        all.forEach(one -> assertThat(one.gap()).isEqualTo(Math.max(0, one.allotted() - one.sponsored() - one.general())));
        SlotFunding.Total total = SlotFunding.total(all);
        assertThat(total.gap()).isEqualTo(all.stream().mapToInt(SlotFunding::gap).sum())
                .isGreaterThanOrEqualTo(total.allotted() - total.sponsored() - total.general());
    }

    @Provide
    Arbitrary<List<Amount>> promises() {
        return Combinators.combine(Arbitraries.of("USD", "EUR", "JPY"), Arbitraries.integers().between(1, 100_000))
                .as((currency, value) -> Amount.of(currency, String.valueOf(value))).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<SlotFunding>> fundings() {
        Arbitrary<Integer> slots = Arbitraries.integers().between(0, 20);
        return Combinators.combine(slots, slots, slots, slots, promises()).as(SlotFunding::new).list().ofMaxSize(8);
    }
}
