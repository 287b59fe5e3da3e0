package org.cohort.kernel.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table with a name.
 *
 * @param rows each as long as the head; a cell is a text, a number, a day, or null for nothing
 */
public record Sheet(String name, List<String> head, List<List<Object>> rows) {

    /** @throws IllegalArgumentException for a row of another length */
    public Sheet {
        head = List.copyOf(head);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
        int width = head.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has a cell for every column");
        }
    }
}
