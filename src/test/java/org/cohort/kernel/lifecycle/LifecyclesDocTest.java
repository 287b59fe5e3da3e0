package org.cohort.kernel.lifecycle;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Role;
import org.cohort.testing.Generated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/lifecycles.md says what the tables say")
class LifecyclesDocTest {

    @Test
    @DisplayName("It is not stale")
    void fresh() {
        Generated.check(Path.of("docs/lifecycles.md"), Tables.all().stream().map(LifecyclesDocTest::chapter).collect(Collectors.joining("\n")));
    }

    private static String chapter(Tables.Found found) {
        Lifecycle<?, ?, ?> table = found.table();
        String name = table.name().substring(0, 1).toUpperCase() + table.name().substring(1).replace('-', ' ').replace('_', ' ');
        StringBuilder text = new StringBuilder("## " + name + "\n\n`" + found.in().getName() + "`\n\n```mermaid\n" + Diagram.mermaid(table) + "```\n\n");
        String waits = waits(table);
        if (!waits.isEmpty()) {
            text.append("Somebody must act in: ").append(waits).append(".\n\n");
        }
        text.append("| From | Action | To | Who | Guards | Told |\n|---|---|---|---|---|---|\n");
        for (Transition<?, ?, ?> row : table.transitions()) {
            text.append("| ").append(sorted(row.from())).append(" | ").append(row.action()).append(row.comment() ? " (with words)" : "").append(row.asks() ? " (asks first)" : "")
                    .append(" | ").append(row.to()).append(" | ").append(roles(row.by()))
                    .append(" | ").append(row.guards().stream().map(Guard::name).collect(Collectors.joining(", ")))
                    .append(" | ").append(roles(row.tells())).append(" |\n");
        }
        return text.toString();
    }

    private static <S extends Enum<S>> String waits(Lifecycle<S, ?, ?> table) {
        return java.util.Arrays.stream(table.states().getEnumConstants()).filter(state -> !table.waitsFor(state).isEmpty())
                .map(state -> state + " (" + roles(table.waitsFor(state)) + ")").collect(Collectors.joining(", "));
    }

    private static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(role -> role.name().toLowerCase()).collect(Collectors.joining(", "));
    }

    private static String sorted(Collection<?> states) {
        return states.stream().map(state -> (Enum<?>) state).sorted(java.util.Comparator.comparingInt(Enum::ordinal)).map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
