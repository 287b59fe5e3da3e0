package org.cohort.kernel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was changed, field by field, as the words of an audit entry (rule S2), such as
 * {@code hotel: USD 350.00 → USD 340.00; purpose: 120 → 180 characters}. What did not change is left out.
 */
public final class Changes {

    private final List<String> words = new ArrayList<>();

    /** Notes a value. @param before null for nothing, as is after */
    public Changes value(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            words.add(field + ": " + shown(before) + " → " + shown(after));
        }
        return this;
    }

    /** Notes a long text of a person's own by its length: her words are hers, that they changed is the trail's. */
    public Changes text(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            words.add(field + ": " + length(before) + " → " + length(after) + " characters");
        }
        return this;
    }

    /** Null when nothing changed. */
    public String words() {
        return words.isEmpty() ? null : String.join("; ", words);
    }

    private static String shown(Object value) {
        return value == null ? "—" : value.toString();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
