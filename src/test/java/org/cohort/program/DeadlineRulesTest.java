package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cohort.kernel.time.Deadline;
import org.cohort.program.rules.Rules;

@Label("Which deadlines a round needs, and in which order")
class DeadlineRulesTest {

    private static final Instant BASE = Instant.parse("2014-01-01T00:00:00Z");

    @Example
    void theStorysRoundIsComplete() {
        assertThat(DeadlineRules.missing(Sample.deadlines(), Rules.USUAL)).isEmpty();
        assertThat(DeadlineRules.problems(Sample.deadlines())).isEmpty();
    }

    @Example
    void onlyTheBeginningOfSignUpMayBeMissing() {
        for (DeadlineKind kind : DeadlineRules.kinds(Rules.USUAL)) {
            Map<DeadlineKind, Instant> deadlines = Sample.deadlines();
            deadlines.remove(kind);
            assertThat(DeadlineRules.missing(deadlines, Rules.USUAL)).isEqualTo(kind == DeadlineKind.COMMUNITIES_OPEN ? List.of() : List.of(kind));
        }
    }

    @Example
    void theProblemStandsAtTheLaterOne() {
        Map<DeadlineKind, Instant> deadlines = Sample.deadlines();
        deadlines.put(DeadlineKind.APPLICATIONS_CLOSE, deadlines.get(DeadlineKind.APPLICATIONS_OPEN));
        assertThat(DeadlineRules.problems(deadlines))
                .containsExactly(new DeadlineRules.Problem(DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.APPLICATIONS_OPEN, true));
        deadlines.put(DeadlineKind.APPLICATIONS_CLOSE, deadlines.get(DeadlineKind.PROPOSALS_CLOSE));
        assertThat(DeadlineRules.problems(deadlines)).isEmpty();
        deadlines.put(DeadlineKind.APPLICATIONS_CLOSE, deadlines.get(DeadlineKind.PROPOSALS_CLOSE).plusMillis(1));
        assertThat(DeadlineRules.problems(deadlines))
                .containsExactly(new DeadlineRules.Problem(DeadlineKind.PROPOSALS_CLOSE, DeadlineKind.APPLICATIONS_CLOSE, false));
    }

    @Example
    void neighboursAreComparedAcrossWhatIsNotSet() {
        Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
        deadlines.put(DeadlineKind.COMMUNITIES_OPEN, BASE.plusSeconds(1));
        deadlines.put(DeadlineKind.PROJECTS_CLOSE, BASE);
        assertThat(DeadlineRules.problems(deadlines))
                .containsExactly(new DeadlineRules.Problem(DeadlineKind.PROJECTS_CLOSE, DeadlineKind.COMMUNITIES_OPEN, true));
    }

    @Property(tries = 1000)
    @Label("whatever passes makes a window of every gate: nothing ever closes before it opens")
    void whatPassesMakesWindows(@ForAll @Size(14) List<@LongRange(max = 20) Long> days, @ForAll @LongRange(max = 16383) long set) {
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            if ((set >> kind.ordinal() & 1) == 1) {
                Instant at = BASE.plusSeconds(86_400 * days.get(kind.ordinal()));
                dates.put(kind, at);
                deadlines.put(kind, Deadline.at(at));
            }
        }
        if (DeadlineRules.problems(dates).isEmpty()) {
            for (Gate gate : Gate.values()) {
                assertThatCode(() -> gate.window(deadlines, List.of())).doesNotThrowAnyException();
            }
        }
    }
}
