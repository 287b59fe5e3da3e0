package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    @DisplayName("M2: balances are sums: 1,000 in, 400 reserved, 300 of it committed, 100 of that paid, 50 released")
    void sums() {
        Balance balance = Balance.of(USD, Map.of(EntryKind.IN, usd(1000), EntryKind.RESERVE, usd(400), EntryKind.COMMIT, usd(300),
                EntryKind.PAY, usd(100), EntryKind.RELEASE, usd(50)));
        assertThat(balance.paid()).isEqualTo(usd(100));
        assertThat(balance.committed()).isEqualTo(usd(200));
        assertThat(balance.reserved()).isEqualTo(usd(50));
        assertThat(balance.free()).isEqualTo(usd(650));
        assertThat(balance.held()).isEqualTo(usd(250));
    }

    @Test
    @DisplayName("M2: a fund without entries is empty, not broken")
    void empty() {
        assertThat(Balance.of(USD, Map.of()).free()).isEqualTo(usd(0));
        assertThat(Balance.of(USD, Map.of()).percent(usd(0))).isZero();
    }

    @Property
    @Label("M2: whatever is reserved, committed, paid, returned, released, given back and carried over, the parts add up to what came in")
    void partsAddUp(@ForAll List<@IntRange(min = 0, max = 8) Integer> kinds) {
        Map<EntryKind, Amount> sums = new EnumMap<>(EntryKind.class);
        sums.put(EntryKind.IN, usd(10_000));
        new ArrayList<>(kinds).forEach(kind -> sums.merge(EntryKind.values()[kind], usd(kind + 1), Amount::plus));
        Balance balance = Balance.of(USD, sums);
        assertThat(balance.paid().plus(balance.committed()).plus(balance.reserved()).plus(balance.free()).plus(balance.out())).isEqualTo(balance.in());
    }

    private static Amount usd(int units) {
        return Amount.of(BigDecimal.valueOf(units), USD);
    }
}
