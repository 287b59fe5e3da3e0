package org.cohort.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.testing.ManyProjects;

/**
 * Measures. Settings, all from the environment: {@code COHORT_BENCH_DB_URL}, {@code _USER} and {@code _PASSWORD} (a database server on
 * which databases that begin with that name may be made; embedded H2 without), {@code COHORT_BENCH_PROJECTS} (10000; several sizes with
 * commas), {@code COHORT_BENCH_SECONDS} (5, each measurement) and {@code COHORT_BENCH_REPETITIONS} (3).
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench");

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        StringBuilder report = new StringBuilder();
        for (String size : setting("PROJECTS", "10000").split(",")) {
            report.append(measure(Integer.parseInt(size.strip())));
        }
        Files.writeString(FOLDER.resolve("results.md"), report);
        System.out.println(report);
    }

    private static String measure(int projects) throws IOException, InterruptedException, SQLException {
        BenchDatabase database = BenchDatabase.fresh("cohort_" + projects);
        // The first start makes the tables.
        cohort(database).close();
        try (Connection connection = database.open()) {
            ManyProjects.write(connection, projects, Instant.now());
        }
        database.settle();
        List<Target> targets = Target.publicBrowsing(projects);
        Path bytes = Files.createDirectories(FOLDER.resolve("bytes-" + projects)).toAbsolutePath();
        try (Served cohort = cohort(database)) {
            for (Target target : targets) {
                for (String path : target.paths()) {
                    Files.write(bytes.resolve(target.copy(path)), fetch(cohort.url(path), target.way()));
                }
            }
            BenchDatabase own = BenchDatabase.fresh("yardstick");
            try (Served yardstick = YardstickWar.start(own, bytes)) {
                Path results = gatling(cohort, yardstick, projects);
                return new Report(projects, database.product(), targets, Integer.parseInt(setting("SECONDS", "5")), Integer.parseInt(setting("REPETITIONS", "3")))
                        .markdown(results, cohort.startSeconds(), cohort.residentMegabytes());
            }
        }
    }

    private static Served cohort(BenchDatabase database) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("COHORT_PORT", "PORT");
        settings.put("COHORT_ADDRESS", "127.0.0.1");
        settings.put("COHORT_SAMPLE_DATA", "false");
        return Served.start("cohort", List.of("-jar", Path.of("target/cohort.jar").toAbsolutePath().toString()), settings, "/rounds");
    }

    private static byte[] fetch(String url, Target.Way way) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").header("Accept-Language", "en");
        if (way == Target.Way.MADE_ANEW) {
            request.header("Cookie", "bench=1");
        }
        HttpResponse<byte[]> response = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200 || !response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            throw new IllegalStateException(url + " answered " + response.statusCode() + ", " + response.headers().map());
        }
        return response.body();
    }

    /** In a process of its own, which ends with it. @return the folder of its report */
    private static Path gatling(Served cohort, Served yardstick, int projects) throws IOException, InterruptedException {
        Path results = FOLDER.resolve("gatling-" + projects);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + Path.of("target/test-classes/logging.properties").toAbsolutePath(), "-cp", System.getProperty("java.class.path"),
                "-Dcohort.bench.url=" + cohort.url(""), "-Dcohort.bench.yardstick=" + yardstick.url(""), "-Dcohort.bench.projects=" + projects,
                "-Dcohort.bench.seconds=" + setting("SECONDS", "5"), "-Dcohort.bench.repetitions=" + setting("REPETITIONS", "3"),
                "io.gatling.app.Gatling", "-s", PublicBrowsing.class.getName(), "-rf", results.toString()));
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(FOLDER.resolve("gatling.out").toFile()).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Gatling ended with " + exit + "; see " + FOLDER.resolve("gatling.out"));
        }
        try (var runs = Files.list(results)) {
            return runs.filter(Files::isDirectory).max(Comparator.comparing(Path::getFileName)).orElseThrow();
        }
    }

    static String setting(String name, String otherwise) {
        String value = System.getenv("COHORT_BENCH_" + name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
