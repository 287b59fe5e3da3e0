package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7: the dates of an internship")
class InternshipPlanTest {

    @Test
    @DisplayName("evaluations are due when the round says")
    void byTheRound() {
        assertThat(InternshipSample.plan(14).evaluations().get(Stage.MIDPOINT)).isEqualTo(InternshipSample.MIDPOINT);
        assertThat(InternshipSample.plan(14).evaluations().get(Stage.FINAL)).isEqualTo(InternshipSample.FINAL);
    }

    @Test
    @DisplayName("where it does not, at the end of the middle day and a week after the last, in the internship's zone")
    void byItself() {
        InternshipPlan plan = InternshipPlan.of(InternshipSample.FIRST, InternshipSample.LAST, InternshipSample.OSLO, 14, null, null);
        assertThat(plan.evaluations().get(Stage.MIDPOINT)).isEqualTo(Instant.parse("2014-07-03T21:59:59.999Z"));
        assertThat(plan.evaluations().get(Stage.FINAL)).isEqualTo(Instant.parse("2014-08-24T21:59:59.999Z"));
    }

    @Test
    @DisplayName("I3: what the program holds, and nothing else; the final one always")
    void stages() {
        Set<Stage> four = EnumSet.allOf(Stage.class);
        assertThat(InternshipPlan.holding(InternshipSample.FIRST, InternshipSample.LAST, InternshipSample.OSLO, 14, four, Map.of(Stage.THIRD, InternshipSample.MIDPOINT))
                .evaluations()).containsOnlyKeys(Stage.values()).containsEntry(Stage.INITIAL, Instant.parse("2014-06-10T21:59:59.999Z"))
                .containsEntry(Stage.THIRD, InternshipSample.MIDPOINT);
        assertThat(InternshipPlan.holding(InternshipSample.FIRST, InternshipSample.LAST, InternshipSample.OSLO, 14, Set.of(), Map.of()).evaluations())
                .containsOnlyKeys(Stage.FINAL);
    }

    @Test
    void hasAtLeastADay() {
        LocalDate day = InternshipSample.FIRST;
        assertThat(InternshipPlan.of(day, day, InternshipSample.OSLO, 1, null, null).evaluations().get(Stage.MIDPOINT)).isBefore(Instant.parse("2014-05-20T00:00:00Z"));
        assertThatThrownBy(() -> InternshipPlan.of(day, day.minusDays(1), InternshipSample.OSLO, 1, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InternshipPlan.of(day, day, InternshipSample.OSLO, 0, null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
