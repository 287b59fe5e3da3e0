package org.cohort.kernel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moments drawn to scale, but none upon another, between the first and the last, for the tag {@code co:timeline}. */
public final class Timeline {

    /** What happens when. @param owed whether it is still to be done, though its time may be over */
    public record Moment(String label, Instant at, boolean owed) {

        public Moment(String label, Instant at) {
            this(label, at, false);
        }
    }

    /**
     * A moment with its place.
     *
     * @param number from 1, in order of time
     * @param x      its distance from the left, such as {@code 31.5%}
     * @param passed whether it lies in the past
     * @param late   whether it does and is still to be done
     * @param next   whether it is the first that lies ahead
     */
    public record Place(int number, String label, Instant at, String x, boolean passed, boolean late, boolean next) {

        /** How it is drawn. */
        public String look() {
            return late ? "late" : passed ? "gone" : next ? "next" : "";
        }
    }

    /** The line itself has a margin, so that a mark at its end is not cut. In per cent. */
    private static final double MARGIN = 2;
    /** The share of the line two marks are apart at least, so that their numbers can be read. */
    private static final double APART = 0.024;

    private final List<Place> places = new ArrayList<>();
    private final String now;

    private Timeline(List<Moment> moments, Instant now) {
        List<Moment> ordered = moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
        Instant first = ordered.get(0).at();
        Instant last = ordered.get(ordered.size() - 1).at();
        boolean found = false;
        for (Moment moment : ordered) {
            boolean passed = !moment.at().isAfter(now);
            places.add(new Place(places.size() + 1, moment.label(), moment.at(), "", passed, passed && moment.owed(), !passed && !found));
            found = found || !passed;
        }
        double[] x = apart(ordered.stream().mapToDouble(moment -> share(first, last, moment.at())).toArray());
        places.replaceAll(place -> new Place(place.number(), place.label(), place.at(), x(x[place.number() - 1]), place.passed(), place.late(), place.next()));
        this.now = x(share(first, last, now));
    }

    /** Marks that would cover each other are moved apart as little as is needed: first to the right, then back from the end. */
    private static double[] apart(double[] shares) {
        double least = Math.min(APART, 1.0 / shares.length);
        for (int i = 1; i < shares.length; i++) {
            shares[i] = Math.max(shares[i], shares[i - 1] + least);
        }
        double most = 1;
        for (int i = shares.length - 1; i >= 0 && shares[i] > most; i--) {
            shares[i] = most;
            most -= least;
        }
        return shares;
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

    private static double share(Instant first, Instant last, Instant at) {
        double all = Math.max(1, Duration.between(first, last).toMillis());
        return Math.min(1, Math.max(0, Duration.between(first, at).toMillis() / all));
    }

    private static String x(double share) {
        return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 100) / 100.0 + "%";
    }
}
