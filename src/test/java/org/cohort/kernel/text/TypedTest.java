package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people type")
class TypedTest {

    @Test
    @DisplayName("Line ends are stored in one way, so that what was not changed compares as not changed")
    void lineEnds() {
        assertThat(Typed.optional("about", " one\r\ntwo\nthree \r\n", 100)).isEqualTo("one\ntwo\nthree");
    }

    @Test
    @DisplayName("Blank is nothing; too long is refused at its field")
    void length() {
        assertThat(Typed.optional("about", " \r\n ", 10)).isNull();
        assertThatThrownBy(() -> Typed.required("about", " ", 10)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("about"));
        assertThatThrownBy(() -> Typed.optional("about", "x".repeat(11), 10)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.org", "ftp://example.org/x", "http:///x", "https://exa mple.org", "example.org"})
    @DisplayName("A link is http or https with a host, nothing else")
    void links(String typed) {
        assertThatThrownBy(() -> Typed.link("link", typed)).isInstanceOf(Refused.class);
        assertThat(Typed.link("link", " https://example.org/a?b=c#d ")).isEqualTo("https://example.org/a?b=c#d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "26-01-01", "+12026-01-01", "0001-01-01", "tomorrow"})
    @DisplayName("A day that is none is refused")
    void days(String typed) {
        assertThatThrownBy(() -> Typed.date("on", typed)).isInstanceOf(Refused.class);
        assertThat(Typed.date("on", " 2028-02-29 ")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    @DisplayName("T1: a time is read in its zone; one that the clock skips is refused, one that comes twice is the earlier")
    void moments() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        assertThat(Typed.moment("at", "2026-07-01T16:00", oslo)).isEqualTo(Instant.parse("2026-07-01T14:00:00Z"));
        assertThat(Typed.moment("at", "2026-10-25T02:30", oslo)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThatThrownBy(() -> Typed.moment("at", "2026-03-29T02:30", oslo)).isInstanceOf(Refused.class);
    }
}
