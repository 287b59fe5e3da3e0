package org.cohort.insight.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the parts of a drawing of {@link Days} are: this round's days as bars, the round before as a line. The field is as many units
 * wide as there are days and {@value #HEIGHT} high; what stands beside it is placed in per cent of the width.
 *
 * @param lines the numbers at which a line is drawn across, the lowest first
 * @param path  the line of the round before, or null
 * @param now   the middle of today in per cent, or null
 */
public record DaysDrawing(int width, List<Bar> bars, List<Line> lines, List<Mark> marks, String path, String now) {

    public static final int HEIGHT = 100;
    private static final int MOST_MARKS = 5;
    private static final int WEEK = 7;
    private static final double GAP = .14;

    /** A day's bar. */
    public record Bar(String x, String y, String height) {
    }

    /** A line across. */
    public record Line(long value, int y) {
    }

    /** A word below the field. @param weeks before the deadline @param at in per cent of the width */
    public record Mark(int weeks, String at) {
    }

    /** How wide a bar is. */
    public String getBar() {
        return number(1 - 2 * GAP);
    }

    public static DaysDrawing of(Days days) {
        long top = top(days.most());
        int first = days.days().get(0).distance();
        int width = days.days().size();
        List<Bar> bars = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < width; i++) {
            Days.Day day = days.days().get(i);
            if (day.count() != null && day.count() > 0) {
                bars.add(new Bar(number(i + GAP), number(HEIGHT - high(day.count(), top)), number(high(day.count(), top))));
            }
            if (day.last() != null) {
                path.append(i == 0 ? "M" : "L").append(number(i + .5)).append(' ').append(number(HEIGHT - high(day.last(), top)));
            }
        }
        int weeks = Math.max(1, (-first / WEEK + MOST_MARKS - 2) / (MOST_MARKS - 1));
        List<Mark> marks = new ArrayList<>();
        for (int week = 0; week * WEEK <= -first; week += weeks) {
            marks.add(new Mark(week, percent(-week * WEEK - first, width)));
        }
        return new DaysDrawing(width, bars, List.of(new Line(top / 2, HEIGHT / 2), new Line(top, 0)), marks, path.length() == 0 ? null : path.toString(),
                days.today() == null ? null : percent(days.today() - first, width));
    }

    /** The number at the top: even, and not far above the largest. */
    static long top(long most) {
        long unit = 1;
        while (most > 10 * unit) {
            unit *= 10;
        }
        for (long step = 2; step < 10; step += 2) {
            if (most <= step * unit) {
                return step * unit;
            }
        }
        return 10 * unit;
    }

    private static double high(long count, long top) {
        return (double) HEIGHT * count / top;
    }

    private static String percent(int day, int width) {
        return number(100 * (day + .5) / width) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
