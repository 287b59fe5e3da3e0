package org.cohort.travel.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.cohort.kernel.money.Amount;

/**
 * Trips that have something in common.
 *
 * @param name    what, in words; a year as its number
 * @param stories how many were told and published
 * @param paid    how many of the trips have their costs authorized
 * @param cost    what those cost together; null for nothing, and where it is not to be told
 * @param average of one of those; null likewise
 */
public record Group(String name, int people, int trips, long talks, long stories, int paid, Amount cost, Amount average) {

    static Group of(String name, List<TripRow> trips) {
        List<TripRow> paid = trips.stream().filter(trip -> trip.cost() != null).toList();
        Amount cost = paid.isEmpty() ? null : Amount.sum(paid.get(0).currency(), paid.stream().map(TripRow::cost).toList());
        return new Group(name, people(trips), trips.size(), trips.stream().mapToLong(TripRow::talks).sum(), trips.stream().map(TripRow::story).filter(Objects::nonNull).count(),
                paid.size(), cost, cost == null ? null : Amount.rounded(cost.value().divide(BigDecimal.valueOf(paid.size()), 10, RoundingMode.HALF_UP), cost.currency(), RoundingMode.HALF_UP));
    }

    private static int people(List<TripRow> trips) {
        return (int) trips.stream().map(TripRow::account).distinct().count();
    }
}
