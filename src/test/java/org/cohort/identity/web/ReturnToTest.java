package org.cohort.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("After signing in one stays on this site")
class ReturnToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/rounds/opw-2014?page=2&sort=name", "/projects?q=a%20b#top", "/review/7hq3k0vtm2ze"})
    void goesToAPathOfThisSite(String path) {
        assertThat(ReturnTo.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
        "/\n/evil.example", " //evil.example", "javascript:alert(1)", "evil.example", "today", "", "/today\r\nSet-Cookie: a=b", "/./\\evil.example",
        "/.//evil.example", "/a/..//evil.example", "http:/evil.example", "/\u2028", "/{", "/sign-in?returnTo=/x", "/sign-out"})
    void goesToTodayOtherwise(String path) {
        assertThat(ReturnTo.safe(path)).isEqualTo("/today");
    }

    @Test
    void hasALimit() {
        assertThat(ReturnTo.safe("/" + "a".repeat(2000))).isEqualTo("/today");
        assertThat(ReturnTo.safe(null)).isEqualTo("/today");
    }
}
