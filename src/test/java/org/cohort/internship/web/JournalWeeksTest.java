package org.cohort.internship.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal of an internship shows the weeks around now, and what is to be written next")
class JournalWeeksTest {

    private static final Instant NOW = Instant.parse("2014-07-07T10:00:00Z");

    /** One a week from ten weeks before now to ten after, of which those from two weeks ago on are owed. */
    private static final List<JournalEntry> ALL = IntStream.rangeClosed(-10, 10).mapToObj(week -> new JournalEntry(NOW.plus(Duration.ofDays(7L * week)).minusSeconds(60), null,
            "Report " + week, null, null, "DUE", null, week >= -2)).toList();

    @Test
    @DisplayName("each entry stands in one of the three parts, in its order; these weeks have a line where now is")
    void parts() {
        JournalWeeks weeks = JournalWeeks.of(ALL, NOW, "Now", false);
        assertThat(weeks.past()).extracting(JournalEntry::title).startsWith("Report -10").endsWith("Report -2").hasSize(9);
        assertThat(weeks.these()).extracting(JournalEntry::title).containsExactly("Report -1", "Report 0", "Now", "Report 1", "Report 2", "Report 3");
        assertThat(weeks.these()).filteredOn(JournalEntry::isMark).singleElement().satisfies(mark -> assertThat(mark.at()).isEqualTo(NOW));
        assertThat(weeks.later()).hasSize(7);
        assertThat(weeks.next().title()).as("the first that is owed, wherever it stands").isEqualTo("Report -2");
    }

    @Test
    @DisplayName("of one that is over all of it stands there, and nothing is to be written")
    void over() {
        JournalWeeks weeks = JournalWeeks.of(ALL, NOW, "Now", true);
        assertThat(weeks.these()).isEqualTo(ALL);
        assertThat(weeks.past()).isEmpty();
        assertThat(weeks.later()).isEmpty();
        assertThat(weeks.next()).isNull();
    }
}
