package org.cohort.travel.impact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;

/**
 * What a fund did.
 *
 * @param trips    the latest first
 * @param language in which places are named
 */
public record Impact(FundRef fund, List<TripRow> trips, Group all, List<Group> conferences, List<Group> places, List<Group> years, Locale language) {

    /** Of fewer people no sum is told: it could be one person's, or tell it to the others. */
    public static final int FEWEST = 3;

    /** @param language in which places are named */
    public static Impact of(FundRef fund, List<TripRow> trips, Locale language) {
        return new Impact(fund, trips, Group.of("", trips), groups(trips, Impact::conference), groups(trips, trip -> place(trip, language)),
                groups(trips, trip -> String.valueOf(trip.year())), language);
    }

    /**
     * As a sponsor may see it: names of those alone who published their story, and no sum that tells what one person got, neither by itself nor by taking
     * one from another, of this sheet or of one made later. So in every sum a conference's costs are either all there or not at all: they are there once
     * at least so many people's trips there were paid, and nothing about any trip there can change any more.
     */
    public Impact forSponsor() {
        Map<String, List<TripRow>> conferences = trips.stream().collect(Collectors.groupingBy(Impact::whole));
        Set<String> told = conferences.entrySet().stream().filter(one -> isTold(one.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
        Impact counted = of(fund, trips.stream().map(trip -> told.contains(whole(trip)) ? trip : trip.untold()).toList(), language);
        return new Impact(fund, trips.stream().filter(trip -> trip.story() != null).toList(), counted.all, counted.conferences, counted.places, counted.years, language);
    }

    private static boolean isTold(List<TripRow> trips) {
        return trips.stream().allMatch(TripRow::isOver)
                && trips.stream().filter(trip -> trip.cost() != null && trip.cost().isPositive()).map(TripRow::account).distinct().count() >= FEWEST;
    }

    private static List<Group> groups(List<TripRow> trips, Function<TripRow, String> by) {
        return trips.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream().map(group -> Group.of(group.getKey(), group.getValue())).toList();
    }

    private static String conference(TripRow trip) {
        return trip.conference() + " " + trip.year();
    }

    /** What is counted whole or not at all: it lies in one year and one place. */
    private static String whole(TripRow trip) {
        return String.join("\n", conference(trip), trip.country(), trip.city(), trip.community());
    }

    private static String place(TripRow trip, Locale language) {
        return new Locale.Builder().setRegion(trip.country()).build().getDisplayCountry(language);
    }
}
