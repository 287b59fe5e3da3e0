package org.cohort.kernel.lifecycle;

/** An argument of a message that is itself a key of the bundles, shown in the reader's language. */
public record Word(String key) {
}
