package org.cohort.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private static final Actor MAREN = new Actor(1L, "maren", "Maren Sandvik", Locale.ENGLISH, ZoneOffset.UTC, Set.of());

    @ParameterizedTest
    @DisplayName("Today does not name a person to herself, and names others to her")
    @CsvSource(delimiter = '|', value = {
        "Maren Sandvik · midpoint · USD 2,750.00 | midpoint · USD 2,750.00",
        "Block multi-queue · Maren Sandvik | Block multi-queue",
        "Xen Summit, Maren Sandvik | Xen Summit",
        "progress report 1 of Maren Sandvik | progress report 1",
        "midpoint evaluation by Maren Sandvik | midpoint evaluation",
        "midpoint evaluation of Lars Vik | midpoint evaluation of Lars Vik",
        "Maren Sandvik | Maren Sandvik",
        "A letter to Maren Sandvik-Berg | A letter to Maren Sandvik-Berg"})
    void own(String title, String hers) {
        assertThat(Titles.toHer(title, MAREN)).isEqualTo(hers);
    }
}
