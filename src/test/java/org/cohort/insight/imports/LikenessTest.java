package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("Likely the same: other punctuation, a legal form, an acronym, a longer name, a slip of the pen")
    @CsvSource(delimiter = '|', value = {"Aurora Project|The Aurora Foundation", "Basalt.org|basalt", "GSF|Geo Survey Framework", "Meadow|Meadow Weather Tools",
        "Föhn Maps|Fohn Maps", "Quicksilver|Quicksliver", "Open Lantern|OpenLantern"})
    void likely(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isGreaterThanOrEqualTo(Likeness.LIKELY);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("Not the same: a shared first word, another number, nothing in common")
    @CsvSource(delimiter = '|', value = {"Tundra Octave|Tundra Radio", "Station 12 Blue|Station 102 Blue", "Aurora|Basalt", "The Project|Aurora"})
    void different(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isLessThan(Likeness.LIKELY);
    }

    @Property
    void isTheSameBothWays(@ForAll String one, @ForAll String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isEqualTo(Likeness.of(other).to(Likeness.of(one)), org.assertj.core.data.Offset.offset(1e-9)).isBetween(0.0, 1.0);
    }
}
