package org.cohort.travel.grant;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.policy.Limits;
import org.cohort.travel.policy.PastGrant;

/**
 * What one person has had for trips, in one currency, over all of them: her balance and her limits are sums of it. Amounts in other
 * currencies are other sums, and never added to these (rule M1).
 *
 * @param trips in the order of their conferences
 */
public record Spending(Currency currency, List<Trip> trips) {

    /** The days a year's limit looks back. */
    private static final int YEAR = 365;

    /**
     * A trip that was granted.
     *
     * @param conference its key
     * @param internship the key of the internship it was asked by
     * @param begins     the conference's first day
     * @param state      never one in which nothing was granted; of a trip that no visa came for the visa's costs may be, and it is none of her trips
     * @param approved   what was offered
     * @param authorized what is or was paid; null before that
     */
    public record Trip(Long conference, String name, Long internship, LocalDate begins, GrantState state, Amount approved, Amount authorized) {

        /** What it takes of her limits: what is paid once that is known, what is held until then. */
        public Amount taken() {
            return authorized != null ? authorized : state.isOver() && state != GrantState.NO_VISA ? Amount.zero(approved.currency()) : approved;
        }
    }

    /**
     * Her balance for an internship's trips.
     *
     * @param given    her allowance
     * @param reserved offered and not accepted yet
     * @param promised accepted and not paid yet
     * @param spent    paid, or authorized to be
     * @param left     what is neither; never below nothing
     * @param until    the last day on which a trip paid from it may begin
     */
    public record Balance(Amount given, Amount reserved, Amount promised, Amount spent, Amount left, LocalDate until) {
    }

    public Spending {
        trips = List.copyOf(trips);
    }

    /** What was taken by an internship's trips. @param except the key of a conference whose trip doesn't count */
    public Amount of(Long internship, Long except) {
        return sum(trip -> trip.internship().equals(internship) && !trip.conference().equals(except));
    }

    /** What was taken by trips in the year up to this day, and by how many. */
    public PastGrant.Spent before(Long internship, Long except, LocalDate begins) {
        Predicate<Trip> inYear = trip -> !trip.conference().equals(except) && trip.begins().compareTo(begins.minusDays(YEAR)) > 0
                && trip.begins().compareTo(begins.plusDays(YEAR)) < 0;
        return new PastGrant.Spent(of(internship, except), sum(inYear), (int) trips.stream().filter(inYear.and(trip -> trip.state() != GrantState.NO_VISA)).count());
    }

    /** The same of trips that began before this one alone: what stood when it was asked for. */
    public PastGrant.Spent earlier(Long internship, Long except, LocalDate begins) {
        return new Spending(currency, trips.stream().filter(trip -> trip.begins().compareTo(begins) < 0).toList()).before(internship, except, begins);
    }

    /** Null where the fund gives no allowance. */
    public Balance balance(Limits limits, Long internship, LocalDate until) {
        if (limits.allowance() == null || !limits.allowance().currency().equals(currency)) {
            return null;
        }
        Predicate<Trip> hers = trip -> trip.internship().equals(internship);
        Amount spent = sum(hers.and(trip -> trip.authorized() != null));
        Amount reserved = sum(hers.and(trip -> trip.authorized() == null && trip.state() == GrantState.OFFERED));
        Amount promised = sum(hers).minus(spent).minus(reserved);
        Amount left = limits.allowance().minus(sum(hers));
        return new Balance(limits.allowance(), reserved, promised, spent, left.isNegative() ? Amount.zero(currency) : left, until);
    }

    private Amount sum(Predicate<Trip> which) {
        return Amount.sum(currency, trips.stream().filter(which).map(Trip::taken).toList());
    }
}
