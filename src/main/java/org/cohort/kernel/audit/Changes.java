package org.cohort.kernel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an edit changed, field by field, for the words of its audit entry (rule S2): {@code stipend: USD 5500.00 → USD 6000.00}. */
public final class Changes {

    private static final int LONGEST_VALUE = 200;
    private final List<String> lines = new ArrayList<>();

    /** Notes a field if its value is another one now; null is shown as a dash. */
    public Changes of(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            lines.add(field + ": " + shown(before) + " → " + shown(after));
        }
        return this;
    }

    /** One line a field, or null when nothing changed. */
    public String text() {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static String shown(Object value) {
        String text = value == null ? "–" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
