package org.cohort.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One test for every lifecycle × state × action × role. Where {@code src/test/resources/lifecycles/<name>.txt} says by
 * hand who may do what, the cell must be exactly that; a cell under guards may be missing there.
 */
@DisplayName("Every cell of every lifecycle")
class LifecycleMatrixTest {

    private static final Path LISTS = Path.of("src/test/resources/lifecycles");
    private static final ResourceBundle WORDS = new Messages();

    @TestFactory
    Stream<DynamicContainer> matrix() {
        return Tables.all().stream().map(found -> DynamicContainer.dynamicContainer(found.table().name(), cells(found.table())));
    }

    @TestFactory
    @DisplayName("Every state, button and notice has its words")
    Stream<DynamicTest> words() {
        return Tables.all().stream().map(found -> DynamicTest.dynamicTest(found.table().name(), () -> assertThat(missing(found.table())).isEmpty()));
    }

    private static Set<String> missing(Lifecycle<?, ?, ?> table) {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(table.states().getEnumConstants()).forEach(state -> keys.add("state." + table.name() + "." + state));
        for (Transition<?, ?, ?> row : table.transitions()) {
            if (!row.by().equals(Set.of(Role.SYSTEM))) {
                keys.add("action." + table.name() + "." + row.action());
            }
            if (!row.tells().isEmpty()) {
                keys.add("notice." + table.name() + "." + row.action() + ".subject");
                keys.add("notice." + table.name() + "." + row.action() + ".body");
            }
        }
        keys.removeIf(WORDS::containsKey);
        return keys;
    }

    @Test
    @DisplayName("Every list written by hand belongs to a lifecycle and names its states, actions and roles rightly")
    void lists() throws Exception {
        if (!Files.exists(LISTS)) {
            return;
        }
        try (Stream<Path> files = Files.list(LISTS)) {
            for (String name : files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList()) {
                Lifecycle<?, ?, ?> table = Tables.all().stream().map(Tables.Found::table).filter(t -> t.name().equals(name)).findFirst()
                        .orElseThrow(() -> new AssertionError("no lifecycle is named " + name));
                Set<String> possible = new TreeSet<>();
                for (Enum<?> state : table.states().getEnumConstants()) {
                    for (Enum<?> action : table.actions().getEnumConstants()) {
                        Arrays.stream(Role.values()).forEach(role -> possible.add(state + " " + action + " " + role));
                    }
                }
                assertThat(possible).as(name).containsAll(Cells.expected(name));
            }
        }
    }

    private static <S extends Enum<S>, A extends Enum<A>> Stream<DynamicTest> cells(Lifecycle<S, A, ?> table) {
        Set<String> expected = Files.exists(LISTS.resolve(table.name() + ".txt")) ? Cells.expected(table.name()) : null;
        return Arrays.stream(table.states().getEnumConstants()).flatMap(state -> Arrays.stream(table.actions().getEnumConstants())
                .flatMap(action -> EnumSet.allOf(Role.class).stream().map(role -> cell(table, state, action, role, expected))));
    }

    private static <S extends Enum<S>, A extends Enum<A>> DynamicTest cell(Lifecycle<S, A, ?> table, S state, A action, Role role, Set<String> expected) {
        Transition<S, A, ?> row = table.find(state, action);
        boolean open = row != null && row.by().contains(role);
        String name = state + " " + action + " " + role;
        return DynamicTest.dynamicTest(name + (open ? " → " + row.to() : " is refused"), () -> {
            // A list speaks of one moment: what a guard holds open at another need not stand in it.
            if (expected != null && !(open && !row.guards().isEmpty())) {
                assertThat(open).as(table.name() + " " + name).isEqualTo(expected.contains(name));
            }
            assertThat(open).isEqualTo(table.transitions().stream()
                    .anyMatch(t -> t.from().contains(state) && t.action() == action && t.by().contains(role)));
        });
    }
}
