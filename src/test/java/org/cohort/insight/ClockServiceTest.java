package org.cohort.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockServiceTest {

    private static final Instant MACHINE = Instant.parse("2026-02-28T10:00:00Z");

    @Test
    @DisplayName("S4, T6: the clock of the sample data moves within five years of it, and says at the field when that is")
    void near() {
        for (String right : List.of("2009-01-01T00:00:00Z", "2014-08-18T09:00:00Z", "2031-02-28T10:00:00Z")) {
            assertThatCode(() -> ClockService.enforceNear(Instant.parse(right), MACHINE)).doesNotThrowAnyException();
        }
        for (String wrong : List.of("2008-12-31T23:59:59.999Z", "2031-02-28T10:00:00.001Z", "9999-12-31T00:00:00Z", "+999999999-12-31T00:00:00Z", "-1000-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> ClockService.enforceNear(Instant.parse(wrong), MACHINE)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.field()).isEqualTo("to");
                assertThat(refused.verdict().reason()).isEqualTo("clock.range");
            });
        }
    }
}
