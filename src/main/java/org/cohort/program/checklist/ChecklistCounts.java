package org.cohort.program.checklist;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cohort.program.RoundRef;

/** What a feature can count of a round's checklist. Any bean of this type is asked; what all of them count is asked of the database at once. */
public interface ChecklistCounts {

    /**
     * How an item is counted. In its SQL stand {@code :round} for the round's key and {@code :hidden} for the keys, never none, of
     * accounts that must not be counted (rule R3): {@code account_id not in (:hidden)}.
     *
     * @param done the condition for what is done
     * @param from tables and conditions for all there is to do
     */
    record Count(ChecklistItem item, String done, String from) {

        String sql() {
            return "select '" + item + "', count(case when " + done + " then 1 end), count(*) from " + from;
        }
    }

    /** The items of this round that it can tell of. */
    List<Count> counts(RoundRef round);

    /** These states as SQL's "in" takes them. */
    static String in(Collection<? extends Enum<?>> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
