package org.cohort.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can't be taken back asks first")
class AsksTest {

    /** What ends something and does not ask, with the reason. */
    private static final Map<String, String> AT_ONCE = Map.ofEntries(
            Map.entry("agreement SIGN", "typing one's name is the answer already"),
            Map.entry("report ANSWER", "a line or more of her own is written for it, for every report"),
            Map.entry("report STAND_IN", "the same, where no mentor did"),
            Map.entry("blocker RESOLVE", "words that say how are written for it; what is still in the way is told again in the next report"),
            Map.entry("proposal ANNOUNCE", "follows from announcing the round, which asks"),
            Map.entry("panelQuestion ANSWER", "whoever answered can change it, and open or close it, at any time"),
            Map.entry("advance REFUSE", "more can be asked for at once"),
            Map.entry("advance TAKE_BACK", "it can be asked for again at once"),
            Map.entry("conference-proposal RECORD", "the conference that comes of it can be changed, and taken away"),
            Map.entry("conference-proposal DECLINE", "it has a reason, and can be proposed anew"),
            Map.entry("conference-proposal WITHDRAW", "it can be proposed anew"),
            Map.entry("import DISCARD", "nothing was written yet, and the file can be brought again"));

    @Test
    @DisplayName("whatever a person does that leads to a state with no row out of it; what does not is listed here with its reason")
    void ends() {
        List<String> silent = new ArrayList<>();
        Set<String> ends = new LinkedHashSet<>();
        for (Tables.Found found : Tables.all()) {
            for (Transition<?, ?, ?> row : found.table().transitions()) {
                String name = found.table().name() + " " + row.action();
                if (!row.by().equals(Set.of(Role.SYSTEM)) && isEnd(found.table(), row.to())) {
                    ends.add(name);
                    if (!row.asks() && !AT_ONCE.containsKey(name)) {
                        silent.add(name + " from " + row.from());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(ends).as("each exception is one").containsAll(AT_ONCE.keySet());
    }

    @Test
    @DisplayName("a round that everybody sees is never a draft again: publishing it asks, too")
    void published() {
        Lifecycle<?, ?, ?> round = Tables.all().stream().map(Tables.Found::table).filter(table -> table.name().equals("round")).findFirst().orElseThrow();
        assertThat(round.transitions()).allMatch(row -> row.to() != round.initial() || row.from().equals(java.util.Set.of(round.initial())));
        assertThat(round.transitions()).filteredOn(row -> row.from().contains(round.initial())).isNotEmpty().allMatch(Transition::asks);
    }

    @Test
    @DisplayName("what asks has words to ask with")
    void words() {
        Messages words = new Messages();
        for (Tables.Found found : Tables.all()) {
            found.table().transitions().stream().filter(Transition::asks)
                    .forEach(row -> assertThat(words.containsKey(row.question(found.table().name()))).as(row.question(found.table().name())).isTrue());
        }
    }

    private static boolean isEnd(Lifecycle<?, ?, ?> table, Object state) {
        return table.transitions().stream().noneMatch(row -> row.from().contains(state) && row.to() != state);
    }
}
