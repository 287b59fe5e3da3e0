package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cohort.kernel.time.Deadline;
import org.cohort.kernel.time.Extension;
import org.cohort.kernel.time.Window;

@Label("T3: the laws of extensions and grace, at every gate")
class ExtensionLawsTest {

    private static final Instant CLOSES = Instant.parse("2014-03-19T19:00:00Z");
    private static final long WEEK = 7 * 24 * 60 * 60_000L;

    @Property(tries = 300)
    @Label("an extension never shortens a window, whatever its end")
    void neverShortens(@ForAll Gate gate, @ForAll @LongRange(min = -WEEK, max = WEEK) long until, @ForAll @LongRange(min = -WEEK, max = WEEK) long now,
                       @ForAll @IntRange(max = 600) int grace) {
        Instant at = CLOSES.plusMillis(now);
        if (window(gate, grace).isOpen(at)) {
            assertThat(window(gate, grace, until).isOpen(at)).isTrue();
        }
        assertThat(window(gate, grace, until).shownEnd()).isAfterOrEqualTo(window(gate, grace).shownEnd());
    }

    @Property(tries = 300)
    @Label("grace does not stack on an extension: her end is the later of the two, and no later")
    void graceDoesNotStack(@ForAll Gate gate, @ForAll @LongRange(min = -WEEK, max = WEEK) long until, @ForAll @IntRange(max = 600) int grace) {
        Instant ordinary = CLOSES.plus(Duration.ofMinutes(grace));
        Instant own = CLOSES.plusMillis(until);
        Instant last = own.isAfter(ordinary) ? own : ordinary;
        Window window = window(gate, grace, until);
        assertThat(window.isOpen(last)).isTrue();
        assertThat(window.isOpen(last.plusMillis(1))).isFalse();
    }

    @Property(tries = 200)
    @Label("grace is told to nobody")
    void graceIsHidden(@ForAll Gate gate, @ForAll @IntRange(max = 600) int grace) {
        assertThat(window(gate, grace).shownEnd()).isEqualTo(CLOSES);
        Instant after = CLOSES.plus(Duration.ofMinutes(grace)).plusMillis(1);
        assertThat(window(gate, grace).verdict(after).args()).containsExactly(CLOSES);
    }

    @Property(tries = 200)
    @Label("of several extensions the latest counts, in whatever order they were given")
    void theLatestCounts(@ForAll Gate gate, @ForAll @Size(min = 1, max = 5) List<@LongRange(min = -WEEK, max = WEEK) Long> untils,
                         @ForAll @LongRange(min = -WEEK, max = WEEK) long now) {
        List<Long> reversed = new ArrayList<>(untils);
        Collections.reverse(reversed);
        Instant at = CLOSES.plusMillis(now);
        long latest = Collections.max(untils);
        boolean open = window(gate, 0, untils.toArray(Long[]::new)).isOpen(at);
        assertThat(open).isEqualTo(window(gate, 0, latest).isOpen(at)).isEqualTo(window(gate, 0, reversed.toArray(Long[]::new)).isOpen(at));
    }

    private static Window window(Gate gate, int graceMinutes, Long... untils) {
        List<Extension> extensions = java.util.Arrays.stream(untils).map(until -> new Extension(CLOSES.plusMillis(until))).toList();
        Map<DeadlineKind, Deadline> deadlines = Map.of(gate.opens(), Deadline.at(CLOSES.minusMillis(2 * WEEK)),
                gate.closes(), new Deadline(CLOSES, null, Duration.ofMinutes(graceMinutes)));
        return gate.window(deadlines, extensions);
    }
}
