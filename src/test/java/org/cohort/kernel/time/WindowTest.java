package org.cohort.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant OPENS = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-03-21T16:00:00Z");
    private static final Window WINDOW = Window.between(OPENS, Deadline.at(CLOSES));

    @Test
    @DisplayName("T2: the last millisecond counts, one later does not; so at the beginning")
    void edges() {
        assertThat(WINDOW.isOpen(OPENS.minusMillis(1))).isFalse();
        assertThat(WINDOW.isOpen(OPENS)).isTrue();
        assertThat(WINDOW.isOpen(CLOSES)).isTrue();
        assertThat(WINDOW.isOpen(CLOSES.plusMillis(1))).isFalse();
        assertThat(WINDOW.verdict(CLOSES.plusMillis(1)).args()).containsExactly(CLOSES);
    }

    @Test
    @DisplayName("T1: the grace is kept and never shown")
    void grace() {
        Window window = Window.between(OPENS, new Deadline(CLOSES, null, Duration.ofMinutes(5)));
        assertThat(window.isOpen(CLOSES.plusSeconds(300))).isTrue();
        assertThat(window.isOpen(CLOSES.plusSeconds(301))).isFalse();
        assertThat(window.shownEnd()).isEqualTo(CLOSES);
    }

    @Test
    @DisplayName("T3: the grace does not stack on an extension")
    void graceDoesNotStack() {
        Instant until = CLOSES.plusSeconds(3600);
        Window window = new Window(OPENS, new Deadline(CLOSES, null, Duration.ofMinutes(5)), List.of(new Extension(until)));
        assertThat(window.isOpen(until)).isTrue();
        assertThat(window.isOpen(until.plusMillis(1))).isFalse();
        assertThat(window.shownEnd()).isEqualTo(until);
    }

    @Property
    @Label("T3: an extension never shortens a window, whenever it ends")
    void extensionNeverShortens(@ForAll @LongRange(min = -5_000_000, max = 5_000_000) long seconds,
                                @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long asked) {
        Window extended = new Window(OPENS, Deadline.at(CLOSES), List.of(new Extension(CLOSES.plusSeconds(seconds))));
        Instant at = CLOSES.plusSeconds(asked);
        assertThat(extended.isOpen(at)).isEqualTo(!at.isBefore(OPENS) && (WINDOW.isOpen(at) || asked <= seconds));
    }

    @Test
    @DisplayName("T2: a round without such dates never opens")
    void never() {
        assertThat(Window.never().isOpen(OPENS)).isFalse();
        assertThat(Window.never().verdict(OPENS).reason()).isEqualTo("window.never");
    }

    @Test
    @DisplayName("T1: a deadline that can't be is refused: soft after hard, negative grace, closing before opening")
    void impossible() {
        assertThatThrownBy(() -> new Deadline(CLOSES, CLOSES.plusMillis(1), Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline(CLOSES, null, Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Window.between(CLOSES, Deadline.at(OPENS))).isInstanceOf(IllegalArgumentException.class);
    }
}
