package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.web.Timeline.Moment;
import org.cohort.kernel.web.Timeline.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    @DisplayName("moments stand in order of time, to scale, and the first ahead is the next")
    void order() {
        Timeline line = Timeline.of(List.of(new Moment("end", JULY), new Moment("start", MARCH), new Moment("middle", APRIL)), APRIL.minusSeconds(1));
        assertThat(line.places()).extracting(Place::label).containsExactly("start", "middle", "end");
        assertThat(line.places()).extracting(Place::x).containsExactly("2.0%", "26.39%", "98.0%");
        assertThat(line.places()).extracting(Place::passed).containsExactly(true, false, false);
        assertThat(line.places()).extracting(Place::next).containsExactly(false, true, false);
    }

    @Test
    @DisplayName("the present never stands outside the line")
    void now() {
        List<Moment> moments = List.of(new Moment("start", MARCH), new Moment("end", APRIL));
        assertThat(Timeline.of(moments, JULY).now()).isEqualTo("98.0%");
        assertThat(Timeline.of(moments, MARCH.minusSeconds(60)).now()).isEqualTo("2.0%");
    }

    @Test
    @DisplayName("moments close to each other are drawn beside each other, also at the end")
    void apart() {
        Timeline line = Timeline.of(List.of(new Moment("start", MARCH), new Moment("a", JULY.minusSeconds(2)), new Moment("b", JULY.minusSeconds(1)), new Moment("end", JULY)), MARCH);
        assertThat(line.places()).extracting(Place::x).containsExactly("2.0%", "93.39%", "95.7%", "98.0%");
    }

    @Test
    @DisplayName("one moment and none are no trouble")
    void few() {
        assertThat(Timeline.of(List.of(new Moment("only", MARCH)), MARCH).places()).hasSize(1);
        assertThat(Timeline.of(List.of(), MARCH)).isNull();
        assertThat(Timeline.of(null, MARCH)).isNull();
    }
}
