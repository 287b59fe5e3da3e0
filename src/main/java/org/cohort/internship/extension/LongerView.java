package org.cohort.internship.extension;

import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.lifecycle.Option;

/**
 * An extension as its page shows it.
 *
 * @param left    how many weeks the program's rules still allow
 * @param changes what would move, or what moved; empty where nothing will
 * @param seen    what stands for them in the form that grants it
 */
public record LongerView(LongerRow row, InternshipRef internship, String intern, String reason, int left, List<DateChange> changes, String seen,
                         List<Option<ExtensionAction>> options) {

    /** Those of a kind. */
    public List<DateChange> of(String kind) {
        return changes.stream().filter(change -> change.kind().name().equals(kind)).toList();
    }
}
