package org.cohort.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Starts Cohort from {@code cohort.jar}: checks every setting, makes the data folder, then starts the server that the
 * jar carries and says when it answers. A wrong setting stops the start with one line and exit code 2; a start that
 * fails later ends with one line and exit code 1, never with a server that runs without the application.
 */
public final class Main {

    /** Kept open, because closing it gives up the lock. */
    private static FileChannel folder;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        for (Setting setting : Setting.values()) {
            String problem = setting.problem();
            if (problem != null) {
                stop(2, problem);
            }
        }
        Path data = Path.of(Setting.DATA_DIR.value()).toAbsolutePath().normalize();
        try {
            Files.createDirectories(data.resolve("logs"));
            if (!Files.isWritable(data)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            stop(2, Setting.DATA_DIR.problem(data.toString()));
        }
        if (!takes(data)) {
            stop(2, Setting.DATA_DIR.variable() + " is \"" + data + "\", which another Cohort that runs uses; each needs its own.");
        }
        String problem = addressProblem();
        if (problem != null) {
            stop(2, problem);
        }
        Path log = data.resolve("logs/cohort.0.log");
        Console.quiet();
        try {
            start(ServerArguments.of(data, address(), arguments));
        } catch (Exception | LinkageError e) {
            stop(1, (Console.firstFailure() == null ? e : Console.firstFailure()) + "; more in " + log + ".");
        }
        if (StartProblem.told() != null) {
            stop(1, StartProblem.told());
        }
        if (!answers()) {
            stop(1, (Console.firstFailure() == null ? "it does not answer" : Console.firstFailure()) + "; more in " + log + ".");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Console.ready(false)));
        Console.ready(true);
        if (Setting.SMTP_HOST.value().isEmpty() && !Setting.SAMPLE_DATA.isTrue()) {
            Console.say("No mail server is set (COHORT_SMTP_HOST): until there is one nobody can sign up or choose another password.");
        }
        Console.say("Cohort is ready at " + Setting.address(""));
    }

    /** With sample data on, well-known passwords exist: then only this machine is listened to unless told otherwise. */
    static String address() {
        if (!Setting.ADDRESS.value().isEmpty()) {
            return Setting.ADDRESS.value();
        }
        return Setting.SAMPLE_DATA.isTrue() ? "127.0.0.1" : "0.0.0.0";
    }

    /** Locks the data folder until the process ends, however it ends. @return false when another process has it */
    private static boolean takes(Path data) throws IOException {
        folder = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return folder.tryLock() != null;
        } catch (IOException noLocksHere) {
            // Some network file systems have no locks; the embedded database guards itself there.
            return true;
        }
    }

    /** @return null when the address and port can be listened on, else the line that says which setting is wrong */
    private static String addressProblem() {
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress address = InetAddress.getByName(address());
            socket.setReuseAddress(true);
            try {
                socket.bind(new InetSocketAddress(address, 0));
            } catch (IOException e) {
                return Setting.ADDRESS.problem(address());
            }
        } catch (UnknownHostException e) {
            return Setting.ADDRESS.problem(address());
        } catch (IOException e) {
            return Setting.ADDRESS.variable() + ": " + e.getMessage();
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), Setting.PORT.number()));
            return null;
        } catch (IOException e) {
            return Setting.PORT.variable() + " is \"" + Setting.PORT.value() + "\", which can't be listened on (" + e.getMessage()
                    + "); expected " + Setting.PORT.expected() + " that nothing else uses.";
        }
    }

    private static void start(List<String> arguments) throws Exception {
        // By name, because the server is beside this class only in cohort.jar.
        Class<?> server = Class.forName("fish.payara.micro.PayaraMicro");
        try {
            server.getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Whether the application answers. Asking for the first page also makes it quick for the first person. */
    private static boolean answers() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
        String host = address().equals("0.0.0.0") ? "127.0.0.1" : address();
        String base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + Setting.PORT.value();
        return status(client, base + "/health/ready") == 200 && status(client, base + "/") < 500;
    }

    private static int status(HttpClient client, String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 503;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    private static void stop(int code, String problem) {
        Console.ready(false);
        Console.complain("Cohort does not start: " + problem);
        System.exit(code);
    }
}
