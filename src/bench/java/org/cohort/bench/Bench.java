package org.cohort.bench;

import java.io.IOException;
import java.net.CookieManager;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.testing.ManyGrants;
import org.cohort.testing.ManyInterns;
import org.cohort.testing.ManyProjects;

/**
 * Measures. Settings, all from the environment: {@code COHORT_BENCH_DB_URL}, {@code _USER} and {@code _PASSWORD} (a database server on
 * which databases that begin with that name may be made; embedded H2 without), {@code COHORT_BENCH_PROJECTS} (10000; several sizes with
 * commas), {@code COHORT_BENCH_SCENARIOS} (public,internships,grants), {@code COHORT_BENCH_SECONDS} (5, each measurement) and {@code COHORT_BENCH_REPETITIONS} (3).
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench");

    private static final int INTERNS = 1_200;
    private static final int GRANTS = 2_000;

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        StringBuilder report = new StringBuilder();
        for (String scenario : setting("SCENARIOS", "public,internships,grants").split(",")) {
            for (String size : (scenario.equals("public") ? setting("PROJECTS", "10000") : "10000").split(",")) {
                report.append(measure(scenario.strip(), Integer.parseInt(size.strip())));
            }
        }
        Files.writeString(FOLDER.resolve("results.md"), report);
        System.out.println(report);
    }

    private static String measure(String scenario, int projects) throws IOException, InterruptedException, SQLException {
        BenchDatabase database = BenchDatabase.fresh("cohort_" + scenario + "_" + projects);
        // The first start makes the tables.
        cohort(database).close();
        List<Target> targets = Target.of(scenario, projects);
        String of = String.format(Locale.ROOT, "%,d projects", projects);
        try (Connection connection = database.open()) {
            ManyProjects.write(connection, projects, Instant.now());
            if (targets.stream().anyMatch(target -> target.as() != null)) {
                ManyInterns.write(connection, INTERNS, 1, Instant.now());
                of += String.format(Locale.ROOT, ", %,d interns with 13 weekly reports each", INTERNS);
            }
            if (scenario.equals("grants")) {
                ManyGrants.write(connection, GRANTS, Instant.now());
                of += String.format(Locale.ROOT, ", %,d travel grants", GRANTS);
            }
        }
        database.settle();
        Path bytes = Files.createDirectories(FOLDER.resolve("bytes-" + scenario + "-" + projects)).toAbsolutePath();
        try (Served cohort = cohort(database)) {
            Map<ManyInterns.Persona, String> cookies = new EnumMap<>(ManyInterns.Persona.class);
            for (Target target : targets) {
                if (target.as() != null && !cookies.containsKey(target.as())) {
                    cookies.put(target.as(), signIn(cohort, target.as()));
                }
                for (String path : target.paths()) {
                    Files.write(bytes.resolve(target.copy(path)), fetch(cohort.url(path), target.as() != null ? cookies.get(target.as()) : target.way() == Target.Way.MADE_ANEW ? "bench=1" : null));
                }
            }
            BenchDatabase own = BenchDatabase.fresh("yardstick");
            try (Served yardstick = YardstickWar.start(own, bytes, targets.get(0))) {
                List<String> options = new ArrayList<>(List.of("-Dcohort.bench.url=" + cohort.url(""), "-Dcohort.bench.yardstick=" + yardstick.url(""),
                        "-Dcohort.bench.scenario=" + scenario, "-Dcohort.bench.projects=" + projects));
                cookies.forEach((persona, cookie) -> options.add("-Dcohort.bench.cookie." + persona + "=" + cookie));
                Path results = gatling(options, scenario + "-" + projects);
                return new Report(of, database.product(), targets, Integer.parseInt(setting("SECONDS", "5")), Integer.parseInt(setting("REPETITIONS", "3")))
                        .markdown(results, cohort.startSeconds(), cohort.residentMegabytes());
            }
        }
    }

    /** @return the cookies of her session, as a header has them */
    private static String signIn(Served cohort, ManyInterns.Persona persona) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(cohort.url("/today"))).header("Cookie", "cohort-device=" + ManyInterns.device(persona, 0)).build();
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        String session = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("cohort"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).findFirst().orElse(null);
        if (answer.statusCode() != 200 || session == null) {
            throw new IllegalStateException(persona + " was not signed in: " + answer.statusCode());
        }
        return session;
    }

    private static Served cohort(BenchDatabase database) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("COHORT_PORT", "PORT");
        settings.put("COHORT_ADDRESS", "127.0.0.1");
        settings.put("COHORT_SAMPLE_DATA", "false");
        return Served.start("cohort", List.of("-jar", Path.of("target/cohort.jar").toAbsolutePath().toString()), settings, "/rounds");
    }

    private static byte[] fetch(String url, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").header("Accept-Language", "en");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<byte[]> response = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200 || !response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            throw new IllegalStateException(url + " answered " + response.statusCode() + ", " + response.headers().map());
        }
        return response.body();
    }

    /** In a process of its own, which ends with it. @return the folder of its report */
    private static Path gatling(List<String> options, String name) throws IOException, InterruptedException {
        Path results = FOLDER.resolve("gatling-" + name);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + Path.of("target/test-classes/logging.properties").toAbsolutePath(), "-cp", System.getProperty("java.class.path"),
                "-Dcohort.bench.seconds=" + setting("SECONDS", "5"), "-Dcohort.bench.repetitions=" + setting("REPETITIONS", "3")));
        command.addAll(options);
        command.addAll(List.of("io.gatling.app.Gatling", "-s", Browsing.class.getName(), "-rf", results.toString()));
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
