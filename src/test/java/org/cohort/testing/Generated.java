package org.cohort.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a document that is written from the code, between the lines {@code <!-- generated -->} and
 * {@code <!-- end of generated -->}. A test fails when it is stale; with {@code -Dcohort.docs.write=true} it writes it.
 */
public final class Generated {

    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- end of generated -->";

    private Generated() {
    }

    /** Compares, or writes. */
    public static void check(Path document, String part) {
        try {
            String text = Files.readString(document);
            int from = text.indexOf(BEGIN);
            int to = text.indexOf(END);
            assertThat(from >= 0 && to > from).as(document + " has a generated part").isTrue();
            String fresh = text.substring(0, from) + BEGIN + "\n" + part.strip() + "\n\n" + text.substring(to);
            if (Boolean.getBoolean("cohort.docs.write")) {
                Files.writeString(document, fresh);
            } else {
                assertThat(text).as(document + " is stale; mvn test -Dtest='*DocTest' -Dcohort.docs.write=true writes it").isEqualTo(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
