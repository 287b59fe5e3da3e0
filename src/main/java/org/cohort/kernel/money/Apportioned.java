package org.cohort.kernel.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An amount in parts by weight that are exactly the whole (rule M1): each rounded down, what is left goes coin by coin to those who lost most. */
public final class Apportioned {

    private Apportioned() {
    }

    /**
     * By largest remainders; of equal ones the earlier.
     *
     * @param whole   not negative
     * @param weights at least one, none negative, not all zero
     */
    public static List<Amount> of(Amount whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0) || whole.isNegative()) {
            throw new IllegalArgumentException("nothing to go by");
        }
        int digits = Amount.digitsOf(whole.currency());
        BigDecimal coin = BigDecimal.ONE.movePointLeft(digits);
        List<BigDecimal> exact = weights.stream().map(weight -> whole.value().multiply(weight).divide(sum, new MathContext(60))).toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream().map(part -> part.setScale(digits, RoundingMode.DOWN)).toList());
        BigDecimal rest = whole.value().subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> order = IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i))).reversed()
                .thenComparing(i -> i)).toList();
        for (int i = 0; rest.signum() > 0; i = (i + 1) % order.size()) {
            parts.set(order.get(i), parts.get(order.get(i)).add(coin));
            rest = rest.subtract(coin);
        }
        return parts.stream().map(part -> Amount.of(part, whole.currency())).toList();
    }
}
