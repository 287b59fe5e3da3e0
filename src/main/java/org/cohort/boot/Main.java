package org.cohort.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts Cohort from {@code cohort.jar}: checks every setting, makes the data folder, then starts the server
 * that the jar carries. A wrong setting stops the start with one line and exit code 2.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        for (Setting setting : Setting.values()) {
            String problem = setting.problem();
            if (problem != null) {
                stop(problem);
            }
        }
        Path data = Path.of(Setting.DATA_DIR.value()).toAbsolutePath();
        try {
            Files.createDirectories(data);
            if (!Files.isWritable(data)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            stop(Setting.DATA_DIR.variable() + " is \"" + data + "\"; expected " + Setting.DATA_DIR.expected() + ".");
        }
        start(serverArguments(data, arguments));
    }

    /** What the server is told: port, address, its folder, and what is decided in the pre-boot commands. */
    static List<String> serverArguments(Path data, String[] more) throws IOException {
        String listener = "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
        String http = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        List<String> commands = List.of(
                listener + "address=" + address(),
                http + "server-header=false",
                http + "xpowered-by=false",
                http + "scheme-mapping=X-Forwarded-Proto",
                http + "compression=on",
                http + "compressable-mime-type=text/html,text/css,text/xml,text/plain,text/javascript,application/javascript,"
                        + "application/json,application/atom+xml,text/calendar,image/svg+xml",
                http + "compression-min-size-bytes=1024");
        Path file = Files.createTempFile("cohort-preboot", ".txt");
        file.toFile().deleteOnExit();
        Files.write(file, commands);

        List<String> arguments = new ArrayList<>(List.of(
                "--nocluster", "--disablephonehome", "--port", Setting.PORT.value(),
                "--rootdir", data.resolve("server").toString(),
                "--prebootcommandfile", file.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** With sample data on, well-known passwords exist: then only this machine is listened to unless told otherwise. */
    static String address() {
        if (!Setting.ADDRESS.value().isEmpty()) {
            return Setting.ADDRESS.value();
        }
        return Setting.SAMPLE_DATA.isTrue() ? "127.0.0.1" : "0.0.0.0";
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

    private static void stop(String problem) {
        System.err.println("Cohort does not start: " + problem);
        System.exit(2);
    }
}
