package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Another site can't make a browser post here")
class CrossSiteTest {

    private static final String HOST = "interns.example.org";

    @Test
    void theBrowserSaysWhereItComesFrom() {
        assertThat(CrossSite.isOurs("same-origin", null, HOST)).isTrue();
        assertThat(CrossSite.isOurs("none", null, HOST)).isTrue();
        assertThat(CrossSite.isOurs("cross-site", "https://" + HOST, HOST)).isFalse();
        assertThat(CrossSite.isOurs("same-site", null, HOST)).isFalse();
    }

    @Test
    void anOlderOneSaysTheOrigin() {
        assertThat(CrossSite.isOurs(null, "https://" + HOST, HOST)).isTrue();
        assertThat(CrossSite.isOurs(null, "https://evil.example", HOST)).isFalse();
        assertThat(CrossSite.isOurs(null, "null", HOST)).isFalse();
        assertThat(CrossSite.isOurs(null, "https:// no address", HOST)).isFalse();
        assertThat(CrossSite.isOurs(null, null, HOST)).as("no browser").isTrue();
    }
}
