package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.ORGANIZER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cohort.internship.extension.ExtensionAction;

@Label("Extending an internship and undoing it")
class LongerLawsTest {

    private static final Instant FIRST = Instant.parse("2014-05-19T00:00:00Z");
    private static final int DAYS = 91;
    private static final int HOUR = 3600;

    private static LongerFixture hers;

    @BeforeContainer
    static void begin() {
        hers = new LongerFixture();
    }

    @AfterContainer
    static void end() {
        hers.close();
    }

    @Property(tries = 30)
    @Label("T4: whenever and however often it is extended, each extension moves the last day by its weeks and no date to earlier; undone in turn, every date is what it was")
    void returns(@ForAll @IntRange(min = 0, max = DAYS * 24) int hour, @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 5) Integer> weeks) {
        hers.summer.at(FIRST.plusSeconds((long) hour * HOUR).toString());
        Deque<TreeMap<String, String>> before = new ArrayDeque<>();
        Deque<String> extensions = new ArrayDeque<>();
        for (int more : weeks) {
            if (more > hers.queries.left(hers.internship())) {
                continue;
            }
            TreeMap<String, String> dates = hers.dates();
            before.push(dates);
            extensions.push(hers.granted(more));
            TreeMap<String, String> moved = hers.dates();
            assertThat(moved.get("end")).isEqualTo(LocalDate.parse(dates.get("end")).plusWeeks(more).toString());
            dates.forEach((what, when) -> assertThat(moved.get(what)).as(what).isGreaterThanOrEqualTo(when));
        }
        while (!extensions.isEmpty()) {
            hers.perform(ORGANIZER, extensions.pop(), ExtensionAction.UNDO, "x");
            assertThat(hers.dates()).isEqualTo(before.pop());
        }
    }
}
