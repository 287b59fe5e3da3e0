package org.cohort.program.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.money.Amount;

/**
 * The rules of a program. Every round has a copy: a draft follows its program, a published one keeps what it was published with.
 *
 * @param proposals   the most one person may submit in a round, 1 to 20
 * @param mentors     the most a project may have, invited ones counted, 1 to 20
 * @param reportEvery the days a progress report covers, 1 to 31
 * @param midpoint    whether both sides evaluate each other in the middle too; in the end they always do
 * @param opensBefore how many days before it is due an evaluation can be written, 1 to 60
 * @param shares      the installments, in the order of their moments; none waits for an evaluation that isn't held
 * @param sizes       those a project chooses from; empty when it says hours and weeks freely
 * @param entry       who may take part
 * @param blind       whether a mentor sees others' reviews only once her own is in (rule R2)
 * @param stipend     how much an intern gets
 * @param stages      the evaluations besides those in the middle and in the end (rule I3)
 * @param leeway      how far an internship may be extended and paused, and who signs its agreement (rules T4, I4, I5)
 */
public record Rules(int proposals, int mentors, int reportEvery, boolean midpoint, int opensBefore, List<Share> shares, List<Size> sizes, Entry entry,
                    boolean blind, StipendRule stipend, Stages stages, Leeway leeway) {

    public static final int WHOLE = 100;
    public static final int MOST = 20;
    public static final int LONGEST_REPORT = 31;
    public static final int LONGEST_OPEN = 60;

    /** What a program has that was started from nothing. */
    public static final Rules USUAL = new Rules(3, 6, 14, true, 14, List.of(new Share(PayMoment.MIDPOINT, 50), new Share(PayMoment.FINAL, 50)), List.of(),
            Entry.USUAL, true);

    /** With the same stipend for everybody, and no more evaluations than in the middle and in the end. */
    public Rules(int proposals, int mentors, int reportEvery, boolean midpoint, int opensBefore, List<Share> shares, List<Size> sizes, Entry entry, boolean blind) {
        this(proposals, mentors, reportEvery, midpoint, opensBefore, shares, sizes, entry, blind, StipendRule.FLAT, Stages.NONE);
    }

    /** With the usual leeway. */
    public Rules(int proposals, int mentors, int reportEvery, boolean midpoint, int opensBefore, List<Share> shares, List<Size> sizes, Entry entry, boolean blind,
                 StipendRule stipend, Stages stages) {
        this(proposals, mentors, reportEvery, midpoint, opensBefore, shares, sizes, entry, blind, stipend, stages, Leeway.USUAL);
    }

    /** @throws IllegalArgumentException for rules nobody could keep */
    public Rules {
        shares = List.copyOf(shares);
        sizes = List.copyOf(sizes);
        Set<PayMoment> moments = EnumSet.noneOf(PayMoment.class);
        shares.forEach(share -> moments.add(share.moment()));
        boolean inRange = isIn(proposals, MOST) && isIn(mentors, MOST) && isIn(reportEvery, LONGEST_REPORT) && isIn(opensBefore, LONGEST_OPEN);
        boolean whole = shares.stream().mapToInt(Share::percent).sum() == WHOLE && moments.size() == shares.size();
        if (!inRange || !whole || moments.stream().anyMatch(moment -> !holds(moment, midpoint, stages))
                || sizes.stream().map(size -> size.name().toLowerCase(Locale.ROOT)).distinct().count() < sizes.size()
                || stipend.bySize() && (sizes.isEmpty() || sizes.stream().anyMatch(size -> size.stipend() == null))) {
            throw new IllegalArgumentException("no rules for a round");
        }
    }

    public Rules reportEvery(int days) {
        return new Rules(proposals, mentors, days, midpoint, opensBefore, shares, sizes, entry, blind, stipend, stages, leeway);
    }

    /** The same, with stipends by another edition of factors. @param table its public id, or null */
    public Rules by(String table) {
        return new Rules(proposals, mentors, reportEvery, midpoint, opensBefore, shares, sizes, entry, blind, stipend.by(table), stages, leeway);
    }

    /** Whether the moment comes: the start and the end always do, the others where there is an evaluation. */
    public boolean holds(PayMoment moment) {
        return holds(moment, midpoint, stages);
    }

    private static boolean holds(PayMoment moment, boolean midpoint, Stages stages) {
        return switch (moment) {
            case START, FINAL -> true;
            case INITIAL -> stages.initial();
            case MIDPOINT -> midpoint;
            case THIRD -> stages.third();
        };
    }

    /** Whether a project can have so many hours a week for so many weeks: any where the program has no sizes. Null is not said. */
    public boolean fits(Integer weeklyHours, Integer weeks) {
        return sizes.isEmpty() || weeklyHours != null && weeks != null && sizes.stream().anyMatch(size -> size.fits(weeklyHours, weeks));
    }

    /** The size a project of so many hours a week and weeks is of: of several that fit, the one whose hours are nearest; null where none does. */
    public Size sizeOf(Integer weeklyHours, Integer weeks) {
        return weeklyHours == null || weeks == null ? null : sizes.stream().filter(size -> size.fits(weeklyHours, weeks))
                .min(Comparator.comparingInt(size -> Math.abs(size.hours() - weeklyHours * weeks))).orElse(null);
    }

    /**
     * The most weeks all extensions of an internship may have together (rule T4): up to the longest its project's size may take, where that
     * says so, else the program's number.
     *
     * @param weeklyHours the project's, or null
     * @param weeks       the project's, or null
     * @param planned     the weeks of the internship before any extension
     */
    public int extension(Integer weeklyHours, Integer weeks, int planned) {
        Size size = sizeOf(weeklyHours, weeks);
        return size == null || size.longestWeeks() == null ? leeway.weeks() : Math.max(0, size.longestWeeks() - planned);
    }

    /**
     * A stipend in installments, in the order of {@link #shares}: each rounded down to the currency's smallest coin, the last one
     * the rest, so that together they are exactly the whole.
     */
    public List<Amount> split(Amount whole) {
        List<Amount> parts = new ArrayList<>();
        Amount rest = whole;
        for (Share share : shares.subList(0, shares.size() - 1)) {
            Amount part = whole.percent(BigDecimal.valueOf(share.percent()), RoundingMode.DOWN);
            parts.add(part);
            rest = rest.minus(part);
        }
        parts.add(rest);
        return parts;
    }

    private static boolean isIn(int value, int most) {
        return value >= 1 && value <= most;
    }
}
