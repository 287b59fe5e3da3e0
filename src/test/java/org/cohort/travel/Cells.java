package org.cohort.travel;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.cohort.kernel.lifecycle.Lifecycle;

/** Asks a lifecycle every state × action × role and compares with the cells written by hand. */
public final class Cells {

    private Cells() {
    }

    /** @param subject a subject in the state, everything else about it such that guards hold */
    public static <S extends Enum<S>, A extends Enum<A>, T> void check(Lifecycle<S, A, T> table, Function<S, T> subject, Instant now) {
        check(table, subject, now, Path.of("src/test/resources/lifecycles", table.name() + ".txt"));
    }

    /** @param list where the cells of this moment are written by hand */
    public static <S extends Enum<S>, A extends Enum<A>, T> void check(Lifecycle<S, A, T> table, Function<S, T> subject, Instant now, Path list) {
        Set<String> found = new TreeSet<>();
        for (S state : table.states().getEnumConstants()) {
            for (A action : table.actions().getEnumConstants()) {
                for (Role role : Role.values()) {
                    if (table.may(subject.apply(state), action, EnumSet.of(role), now).isAllowed()) {
                        found.add(state + " " + action + " " + role);
                    }
                }
            }
        }
        assertThat(found).isEqualTo(expected(list));
    }

    private static Set<String> expected(Path list) {
        Set<String> cells = new TreeSet<>();
        try (Stream<String> lines = Files.lines(list)) {
            lines.filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(" "))
                    .forEach(cell -> Stream.of(cell[2].split(",")).forEach(role -> cells.add(cell[0] + " " + cell[1] + " " + role)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }
}
