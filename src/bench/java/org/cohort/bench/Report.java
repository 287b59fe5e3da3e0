package org.cohort.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Gatling measured, as a table: each target's requests a second as a share of the yardstick that wrote the same bytes just
 * before it, the median of the repetitions with the least and the most.
 *
 * @param of      what was in the database
 * @param seconds each measurement took
 */
record Report(String of, String product, List<Target> targets, int seconds, int repetitions) {

    /** A row of Gatling's table: the name of the request, its count, its failures, and its 50th and 99th percentile in milliseconds. */
    private static final Pattern ROW = Pattern.compile("ellipsed-name\">([^<]+)</span>.*?col-2\">(\\d+)<.*?ko col-4\">(\\d+)<.*?col-8\">(\\d+)<.*?col-11\">(\\d+)<", Pattern.DOTALL);

    private record Measured(long count, long failed, long half, long slowest) {
    }

    /** The share of the yardstick, in percent. */
    private record Share(double least, double median, double most) {

        static Share of(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return new Share(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        }
    }

    /**
     * @param folder of Gatling's report
     * @throws IllegalStateException when something is missing or was answered otherwise than it should be
     */
    String markdown(Path folder, double startSeconds, long megabytes) throws IOException, SQLException {
        Map<String, Measured> all = read(Files.readString(folder.resolve("index.html")));
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT,
                "### %s, %s%n%nStarted in %.1f s; %d MB resident after the load.%n%n"
                        + "| asked for | share of the yardstick (least–most) | goal | requests/s | yardstick | p50 ms | p99 ms |%n|---|---|---|---|---|---|---|%n",
                of, product, startSeconds, megabytes));
        for (Target target : targets) {
            List<Double> shares = new ArrayList<>();
            long count = 0;
            long yard = 0;
            long half = 0;
            long slowest = 0;
            for (int i = 1; i <= repetitions; i++) {
                Measured page = found(all, Browsing.name(target, i));
                Measured yardstick = found(all, Browsing.YARDSTICK + Browsing.name(target, i));
                shares.add(100.0 * page.count / yardstick.count);
                count += page.count;
                yard += yardstick.count;
                half += page.half;
                slowest = Math.max(slowest, page.slowest);
            }
            Share share = Share.of(shares);
            table.append(String.format(Locale.ROOT, "| %s | **%.1f %%** (%.1f–%.1f) | %s | %,d | %,d | %d | %d |%n", target.what(), share.median, share.least, share.most,
                    target.goal() == 0 ? "" : target.goal() + " %", count / (seconds * repetitions), yard / (seconds * repetitions), half / repetitions, slowest));
        }
        return table.append('\n').toString();
    }

    private static Measured found(Map<String, Measured> all, String name) {
        Measured measured = all.get(name);
        if (measured == null || measured.failed > 0 || measured.count == 0) {
            throw new IllegalStateException(name + ": " + measured);
        }
        return measured;
    }

    private static Map<String, Measured> read(String html) {
        Map<String, Measured> rows = new HashMap<>();
        Matcher row = ROW.matcher(html);
        while (row.find()) {
            rows.put(row.group(1), new Measured(Long.parseLong(row.group(2)), Long.parseLong(row.group(3)), Long.parseLong(row.group(4)), Long.parseLong(row.group(5))));
        }
        return rows;
    }
}
