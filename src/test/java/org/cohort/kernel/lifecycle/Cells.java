package org.cohort.kernel.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;

/**
 * The cells of a lifecycle, state by action by role, to be held against a list written by hand in
 * {@code src/test/resources/lifecycles/<name>.txt}: lines such as {@code DRAFT SUBMIT SELF,MENTOR}.
 */
public final class Cells {

    private Cells() {
    }

    /** The allowed cells of the list, each as {@code STATE ACTION ROLE}. */
    public static Set<String> expected(String lifecycle) {
        Set<String> cells = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/lifecycles", lifecycle + ".txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.strip().split("\\s+");
                    Stream.of(columns[2].split(",")).forEach(role -> cells.add(columns[0] + " " + columns[1] + " " + role));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    /**
     * The cells the table allows.
     *
     * @param in a subject in a state, for which every guard holds
     */
    public static <S extends Enum<S>, A extends Enum<A>, T> Set<String> allowed(Lifecycle<S, A, T> table, Function<S, T> in, Instant now) {
        Set<String> cells = new TreeSet<>();
        for (S state : table.states().getEnumConstants()) {
            for (A action : table.actions().getEnumConstants()) {
                for (Role role : Role.values()) {
                    Verdict verdict = table.may(in.apply(state), action, EnumSet.of(role), now);
                    if (verdict.isAllowed()) {
                        cells.add(state + " " + action + " " + role);
                    } else if (verdict.kind() == Verdict.Kind.RULE) {
                        throw new AssertionError(state + " " + action + " " + role + " is stopped by " + verdict.reason());
                    }
                }
            }
        }
        return cells;
    }
}
