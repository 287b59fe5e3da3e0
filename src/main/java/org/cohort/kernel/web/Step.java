package org.cohort.kernel.web;

/**
 * One step of a way that is walked in order, for the tag {@code co:steps}.
 *
 * @param label what the step is
 * @param note  when, or by whom; null for nothing
 * @param state {@code done}, {@code now} or {@code later}
 */
public record Step(String label, String note, String state) {

    public static Step done(String label, String note) {
        return new Step(label, note, "done");
    }

    public static Step now(String label, String note) {
        return new Step(label, note, "now");
    }

    public static Step later(String label, String note) {
        return new Step(label, note, "later");
    }
}
