package org.cohort.kernel.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers what is wrong with a form, so that all of it is told at once: every value is read through {@link #read}, what they
 * must hold together is checked after {@link #enforce}.
 */
public final class Findings {

    private final List<Refused> found = new ArrayList<>();

    /** What the reading gives; null when it refuses, which {@link #enforce} then tells. */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            found.add(refused);
            return null;
        }
    }

    /**
     * The same of one of several alike: what is wrong says which one it is.
     *
     * @param name such as a cost's description, shown in the reader's way
     */
    public <T> T of(Object name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            found.add(refused.named(name));
            return null;
        }
    }

    /** The same for a check that gives nothing. */
    public void check(Runnable check) {
        read(() -> {
            check.run();
            return null;
        });
    }

    /** A check that gives nothing, of one of several alike. */
    public void checkOf(Object name, Runnable check) {
        of(name, () -> {
            check.run();
            return null;
        });
    }

    /** Something is wrong that nothing threw. */
    public void add(Refused refused) {
        found.add(refused);
    }

    /** Does nothing when all was right. @throws Refused with everything that was found */
    public void enforce() {
        if (!found.isEmpty()) {
            throw Refused.together(found);
        }
    }
}
