package org.cohort.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How reviewers judge one proposal together.
 *
 * @param reviews how many are in
 * @param mean    of their overall scores, with two digits; null when there is none or the reader may not know it yet
 * @param spread  between the highest and the lowest; null likewise
 */
public record Ranking(int reviews, BigDecimal mean, BigDecimal spread) {

    /** From this spread on, reviewers disagree. */
    private static final BigDecimal DISAGREEMENT = BigDecimal.valueOf(2);

    /** @param overalls the reviews' overall scores; null for one that scored nothing */
    static Ranking of(List<BigDecimal> overalls) {
        List<BigDecimal> scores = overalls.stream().filter(Objects::nonNull).sorted().toList();
        if (scores.isEmpty()) {
            return new Ranking(overalls.size(), null, null);
        }
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ranking(overalls.size(), sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP),
                scores.get(scores.size() - 1).subtract(scores.get(0)));
    }

    /** The number of reviews alone, for who must not know the scores yet (rule R2). */
    Ranking withoutScores() {
        return new Ranking(reviews, null, null);
    }

    /** The places of means in falling order: equal means share one, and the next counts all before it (1, 1, 3); 0 without a mean. */
    static List<Integer> places(List<Ranking> falling) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < falling.size(); i++) {
            BigDecimal mean = falling.get(i).mean();
            boolean shared = i > 0 && mean != null && falling.get(i - 1).mean() != null && mean.compareTo(falling.get(i - 1).mean()) == 0;
            places.add(mean == null ? 0 : shared ? places.get(i - 1) : Integer.valueOf(i + 1));
        }
        return places;
    }

    public boolean isDisputed() {
        return spread != null && spread.compareTo(DISAGREEMENT) >= 0;
    }
}
