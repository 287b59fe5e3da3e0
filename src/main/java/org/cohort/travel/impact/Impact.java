package org.cohort.travel.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;

/**
 * What a fund did.
 *
 * @param trips the latest first
 */
public record Impact(FundRef fund, List<TripRow> trips, Group all, List<Group> conferences, List<Group> places, List<Group> years) {

    /** Of fewer people no sum is told: it could be one person's, or tell it to the others. */
    public static final int FEWEST = 3;

    /** @param language in which places are named */
    public static Impact of(FundRef fund, List<TripRow> trips, Locale language) {
        return new Impact(fund, trips, Group.of("", trips), groups(trips, trip -> trip.conference() + " " + trip.year()),
                groups(trips, trip -> new Locale.Builder().setRegion(trip.country()).build().getDisplayCountry(language)), groups(trips, trip -> String.valueOf(trip.year())));
    }

    private static List<Group> groups(List<TripRow> trips, Function<TripRow, String> by) {
        return trips.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream().map(group -> Group.of(group.getKey(), group.getValue())).toList();
    }

    /** As a sponsor may see it: names of those alone who published their story, and no sum that tells what one person got. */
    public Impact forSponsor() {
        boolean told = all.payees() >= FEWEST;
        List<TripRow> stories = trips.stream().filter(trip -> trip.story() != null).toList();
        return new Impact(fund, stories, told ? all : all.untold(), shown(conferences, told), shown(places, told), shown(years, told));
    }

    /** What is left out can't be found by taking the rest from the whole: what is left out together is of enough people, too. */
    private static List<Group> shown(List<Group> groups, boolean told) {
        List<Group> open = new ArrayList<>(groups.stream().filter(group -> told && group.payees() >= FEWEST).sorted(Comparator.comparingInt(Group::payees)).toList());
        int hidden = groups.stream().filter(group -> !open.contains(group)).mapToInt(Group::payees).sum();
        while (hidden > 0 && hidden < FEWEST && !open.isEmpty()) {
            hidden += open.remove(0).payees();
        }
        return groups.stream().map(group -> open.contains(group) ? group : group.untold()).toList();
    }
}
