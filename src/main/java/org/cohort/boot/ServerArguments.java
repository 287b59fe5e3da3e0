package org.cohort.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the server is told at its start: port, address, folders, log, and what is decided by pre-boot commands. */
final class ServerArguments {

    private static final String CONFIG = "set configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";

    private ServerArguments() {
    }

    static List<String> of(Path data, String address, String[] more) throws IOException {
        Path server = data.resolve("server");
        // The server would remember the application of the last start and begin with that one: nothing here is kept.
        delete(server);
        Files.createDirectories(server);
        Path commands = Files.write(server.resolve("preboot.txt"), List.of(
                LISTENER + "address=" + address,
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false",
                HTTP + "scheme-mapping=X-Forwarded-Proto",
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=text/html,text/css,text/xml,text/plain,text/javascript,application/javascript,"
                        + "application/json,application/atom+xml,text/calendar,image/svg+xml",
                HTTP + "compression-min-size-bytes=1024",
                // Each of these is decided on purpose: docs/decisions/server.md.
                CONFIG + "microprofile-metrics-configuration.enabled=false",
                CONFIG + "hazelcast-config-specific-configuration.enabled=false",
                CONFIG + "availability-service.availability-enabled=false",
                CONFIG + "ejb-container.ejb-timer-service.ejb-timer-service=Transient"));
        Path logging = Files.write(server.resolve("logging.properties"), List.of(
                "handlers=org.cohort.boot.Console,java.util.logging.FileHandler",
                ".level=INFO",
                "javax.enterprise.system.tools.deployment.common.level=WARNING",
                "javax.enterprise.system.security.ssl.level=SEVERE",
                "fish.payara.boot.runtime.BootCommand.level=WARNING",
                "java.util.logging.FileHandler.pattern=" + data.resolve("logs/cohort.%g.log").toString().replace("\\", "/"),
                "java.util.logging.FileHandler.limit=10000000",
                "java.util.logging.FileHandler.count=5",
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n"));

        List<String> arguments = new ArrayList<>(List.of(
                "--nocluster", "--disablephonehome", "--port", Setting.PORT.value(),
                "--rootdir", server.toString(),
                "--logproperties", logging.toString(),
                "--prebootcommandfile", commands.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
