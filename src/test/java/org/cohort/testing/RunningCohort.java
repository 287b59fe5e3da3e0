package org.cohort.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Cohort as people run it: a process of its own from {@code target/cohort.jar}, on a free port, with its own data
 * folder and, on a server, its own database. It can be stopped, killed, and started again on the same data.
 */
public final class RunningCohort implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Map<String, String> settings;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private volatile Process process;

    private RunningCohort(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        // A run of tests that is ended from outside leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (process != null) {
                process.destroyForcibly();
            }
        }));
    }

    /**
     * Starts one with an empty database and sample data, and waits until it says that it is ready.
     *
     * @param name     a short word, its own for every instance of a test run
     * @param settings more settings, such as {@code COHORT_CLOCK}; they win over the ones given here
     * @throws AssertionError with what it printed when it does not start
     */
    public static RunningCohort start(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(TestDatabase.fresh(name));
        all.put("COHORT_PORT", String.valueOf(freePort()));
        all.put("COHORT_ADDRESS", "127.0.0.1");
        all.put("COHORT_SAMPLE_DATA", "true");
        all.putAll(settings);
        RunningCohort cohort = new RunningCohort(all);
        cohort.start();
        return cohort;
    }

    /** Starts a process that is expected to refuse. @return its exit code */
    public static Refusal refuse(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(TestDatabase.fresh(name));
        all.put("COHORT_PORT", String.valueOf(freePort()));
        all.putAll(settings);
        RunningCohort cohort = new RunningCohort(all);
        CompletableFuture<Void> said = new CompletableFuture<>();
        cohort.launch(said);
        int exitCode = cohort.await();
        // A process can be gone before its last line is read.
        said.handle((never, end) -> end).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return new Refusal(exitCode, List.copyOf(cohort.output));
    }

    /** How a start ended that was refused. */
    public record Refusal(int exitCode, List<String> lines) {
    }

    /** Starts it again, on the same data, port and settings, after {@link #stop} or {@link #kill}. */
    public void start() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        launch(ready);
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("Cohort did not start; it said:\n" + String.join("\n", output), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Stops it and starts it with some settings changed, on the same data. */
    public void restartWith(Map<String, String> changed) {
        stop();
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(changed);
        settings = Map.copyOf(all);
        start();
    }

    /** Asks it to stop, as Ctrl-C and service managers do, and waits until it has. @return its exit code */
    public int stop() {
        process.destroy();
        return await();
    }

    /** Ends it at once, as {@code kill -9} and a power failure do. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The address of a path, such as {@code http://127.0.0.1:40000/rounds}. */
    public String url(String path) {
        return "http://127.0.0.1:" + settings.get("COHORT_PORT") + path;
    }

    /** The settings it runs with; {@link TestDatabase#open} takes them. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Every line it has printed, over all its starts. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** The log file, for messages of tests that fail. */
    public Path log() {
        return Path.of(settings.get("COHORT_DATA_DIR"), "logs", "cohort.0.log");
    }

    /** Fetches a path without a session, following no redirect. */
    public HttpResponse<String> get(String path) {
        return send(client(), HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    /** A client that keeps cookies and follows no redirect; of HTTP 1.1, as browsers and proxies speak it without TLS. */
    public HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();
    }

    public static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void launch(CompletableFuture<Void> ready) {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m", "-jar", Path.of("target/cohort.jar").toAbsolutePath().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("COHORT_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(() -> read(process, ready), "cohort-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process from, CompletableFuture<Void> ready) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("Cohort is ready at ")) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        ready.completeExceptionally(new IllegalStateException("the process ended"));
    }

    private int await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Cohort did not end; it said:\n" + String.join("\n", output));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
