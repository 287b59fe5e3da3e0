package org.cohort.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the JVM's defaults and a fixed heap, as in production. */
final class Served implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Process process;
    private final int port;
    private final double startSeconds;

    private Served(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts it and waits until the address answers 200.
     *
     * @param arguments after {@code java}; {@code PORT} in them is a free port
     * @param ready     a path
     */
    static Served start(String name, List<String> arguments, Map<String, String> environment, String ready) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        arguments.forEach(argument -> command.add(argument.replace("PORT", String.valueOf(port))));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("COHORT_"));
        environment.forEach((key, value) -> builder.environment().put(key, value.replace("PORT", String.valueOf(port))));
        Path output = Files.createDirectories(Path.of("target/bench")).resolve(name + ".out");
        long from = System.nanoTime();
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Served served = new Served(process, port, 0);
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.url(ready))).timeout(Duration.ofSeconds(10)).build();
        try (var client = new Asking()) {
            while (!client.answers(request)) {
                if (!process.isAlive() || System.nanoTime() - from > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException(name + " did not start; it said:\n" + Files.readString(output));
                }
                process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return new Served(process, port, (System.nanoTime() - from) / 1e9);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Until it answered the first time. */
    double startSeconds() {
        return startSeconds;
    }

    /** What it holds of the machine's memory, in MB; 0 where the system doesn't say. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Whether something answers yet. */
    private static final class Asking implements AutoCloseable {

        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

        boolean answers(HttpRequest request) throws InterruptedException {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            // A client of Java 17 ends by itself.
        }
    }
}
