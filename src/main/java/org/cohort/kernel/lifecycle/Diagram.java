package org.cohort.kernel.lifecycle;

import java.util.stream.Collectors;

/** Draws a lifecycle's table as a Mermaid state diagram, for {@code docs/lifecycles.md}. */
public final class Diagram {

    private Diagram() {
    }

    /** The diagram's text, without the code fence; the same table always gives the same text. */
    public static String mermaid(Lifecycle<?, ?, ?> lifecycle) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n    [*] --> ").append(lifecycle.initial()).append('\n');
        for (Transition<?, ?, ?> row : lifecycle.transitions()) {
            String label = row.action() + " (" + row.by().stream().sorted().map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(", ")) + ")"
                    + row.guards().stream().map(Guard::name).collect(Collectors.joining(", ", row.guards().isEmpty() ? "" : " [", row.guards().isEmpty() ? "" : "]"));
            row.from().stream().map(Object::toString).sorted().forEach(from ->
                    text.append("    ").append(from).append(" --> ").append(row.to()).append(" : ").append(label).append('\n'));
        }
        return text.toString();
    }
}
