package org.cohort.kernel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moments drawn to scale between the first and the last, for the tag {@code co:timeline}. */
public final class Timeline {

    /** What happens when. */
    public record Moment(String label, Instant at) {
    }

    /**
     * A moment with its place.
     *
     * @param number from 1, in order of time
     * @param x      its distance from the left, such as {@code 31.5%}
     * @param passed whether it lies in the past
     * @param next   whether it is the first that lies ahead
     */
    public record Place(int number, String label, Instant at, String x, boolean passed, boolean next) {
    }

    /** The line itself has a margin, so that a mark at its end is not cut. In per cent. */
    private static final double MARGIN = 2;

    private final List<Place> places = new ArrayList<>();
    private final String now;

    private Timeline(List<Moment> moments, Instant now) {
        List<Moment> ordered = moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
        Instant first = ordered.get(0).at();
        Instant last = ordered.get(ordered.size() - 1).at();
        boolean found = false;
        for (Moment moment : ordered) {
            boolean passed = !moment.at().isAfter(now);
            places.add(new Place(places.size() + 1, moment.label(), moment.at(), x(first, last, moment.at()), passed, !passed && !found));
            found = found || !passed;
        }
        this.now = x(first, last, now);
    }

    /** @return null without moments */
    static Timeline of(List<Moment> moments, Instant now) {
        return moments == null || moments.isEmpty() ? null : new Timeline(moments, now);
    }

    public List<Place> places() {
        return List.copyOf(places);
    }

    /** How far the present is: never outside the line. */
    public String now() {
        return now;
    }

    private static String x(Instant first, Instant last, Instant at) {
        double all = Math.max(1, Duration.between(first, last).toMillis());
        double share = Math.min(1, Math.max(0, Duration.between(first, at).toMillis() / all));
        return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 100) / 100.0 + "%";
    }
}
