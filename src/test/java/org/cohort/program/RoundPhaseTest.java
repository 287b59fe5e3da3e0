package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A round's phase follows from its deadlines")
class RoundPhaseTest {

    @ParameterizedTest
    @CsvSource({
        "2013-01-01T00:00:00Z, UPCOMING",
        "2014-02-18T15:59:59.999Z, UPCOMING",
        "2014-02-18T16:00:00Z, APPLICATIONS",
        "2014-03-19T19:00:00Z, APPLICATIONS",
        "2014-03-19T19:00:00.001Z, CONTRIBUTIONS",
        "2014-04-02T19:00:00Z, CONTRIBUTIONS",
        "2014-04-02T19:00:00.001Z, REVIEW",
        "2014-04-21T18:59:59.999Z, REVIEW",
        "2014-04-21T19:00:00Z, ANNOUNCED",
        "2014-05-18T23:59:59.999Z, ANNOUNCED",
        "2014-05-19T00:00:00Z, INTERNSHIP",
        "2014-08-18T23:59:59.999Z, INTERNSHIP",
        "2014-08-19T00:00:00Z, WRAPPED_UP",
        "2030-01-01T00:00:00Z, WRAPPED_UP"
    })
    void atEveryBoundary(Instant now, RoundPhase phase) {
        assertThat(RoundPhase.of(Sample.deadlines(), now)).isEqualTo(phase);
    }

    @Test
    void whatIsNotSetIsPassedOver() {
        Map<DeadlineKind, Instant> some = new EnumMap<>(DeadlineKind.class);
        assertThat(RoundPhase.of(some, Sample.NOW)).isEqualTo(RoundPhase.UPCOMING);
        some.put(DeadlineKind.ANNOUNCEMENT, Sample.NOW);
        assertThat(RoundPhase.of(some, Sample.NOW)).isEqualTo(RoundPhase.ANNOUNCED);
        some.put(DeadlineKind.INTERNSHIP_END, Sample.NOW.minusSeconds(1));
        assertThat(RoundPhase.of(some, Sample.NOW)).isEqualTo(RoundPhase.WRAPPED_UP);
    }

    @Test
    void applicationsAndProposalsMayCloseTogether() {
        Map<DeadlineKind, Instant> deadlines = Sample.deadlines();
        deadlines.put(DeadlineKind.APPLICATIONS_CLOSE, deadlines.get(DeadlineKind.PROPOSALS_CLOSE));
        assertThat(RoundPhase.of(deadlines, deadlines.get(DeadlineKind.PROPOSALS_CLOSE))).isEqualTo(RoundPhase.APPLICATIONS);
        assertThat(RoundPhase.of(deadlines, deadlines.get(DeadlineKind.PROPOSALS_CLOSE).plusMillis(1))).isEqualTo(RoundPhase.REVIEW);
    }
}
