package org.cohort.boot;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * What the console shows of the log: the application's own lines, and warnings of the server once it is ready, one
 * line each. Everything, with stack traces, is in the log file.
 */
public final class Console extends Handler {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final int LONGEST = 300;

    private static volatile boolean ready;
    private static volatile String firstFailure;

    /** Drops what libraries print without the log; only {@link #say} and {@link #complain} reach the console from now on. */
    static void quiet() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /** From now on the server's warnings are shown; while it starts and stops they are noise. */
    static void ready(boolean now) {
        ready = now;
    }

    /** The first line of the first failure logged, or null: why a start failed when nothing better is known. */
    static String firstFailure() {
        return firstFailure;
    }

    /** Shows a line to the person at the console, whatever the log does. */
    public static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    /** Shows a line on the error stream. */
    static void complain(String line) {
        ERR.println(line);
        ERR.flush();
    }

    @Override
    public void publish(LogRecord record) {
        boolean severe = record.getLevel().intValue() >= Level.SEVERE.intValue();
        if (severe && firstFailure == null) {
            firstFailure = line(record);
        }
        boolean own = record.getLoggerName() != null && record.getLoggerName().startsWith("org.cohort.");
        if (own && record.getLevel().intValue() >= Level.INFO.intValue()
                || ready && record.getLevel().intValue() >= Level.WARNING.intValue()) {
            say((record.getLevel().intValue() > Level.INFO.intValue() ? record.getLevel().getName() + ": " : "") + line(record));
        }
    }

    private static String line(LogRecord record) {
        String message = new SimpleFormatter().formatMessage(record);
        if (record.getThrown() != null) {
            message += " (" + record.getThrown() + ")";
        }
        String first = message.strip().lines().findFirst().orElse("");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }

    @Override
    public void flush() {
        OUT.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
