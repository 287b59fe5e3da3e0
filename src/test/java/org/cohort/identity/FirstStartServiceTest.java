package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.identity.IdentityFixture.PASSWORD;
import static org.cohort.identity.IdentityFixture.PLACE;

import org.cohort.identity.SignInService.SignedIn;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first start makes one administrator, once")
class FirstStartServiceTest {

    private final IdentityFixture fixture = new IdentityFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void makesTheAdministrator() {
        String older = fixture.call(fixture.firstStart::open);
        String token = fixture.call(fixture.firstStart::open);
        assertThat(fixture.firstStart.isOpen(older)).as("voided by the next start").isFalse();
        assertThat(fixture.firstStart.isOpen(token)).isTrue();
        assertThatThrownBy(() -> start(token, "short")).isInstanceOf(Refused.class);
        SignedIn signedIn = start(token, PASSWORD);
        assertThat(fixture.actors.of(signedIn.accountId(), signedIn.authVersion()).orElseThrow().actor().holds(Role.ADMINISTRATOR)).isTrue();
        assertThat(fixture.firstStart.isOpen(token)).isFalse();
        assertThatThrownBy(() -> start(token, PASSWORD)).isInstanceOf(Refused.class);
        assertThat(fixture.call(fixture.firstStart::open)).as("nobody is asked for any more").isNull();
        assertThat(fixture.audited).containsExactly("Ada FIRST_START", "Cohort GRANT to ADMINISTRATOR");
    }

    private SignedIn start(String token, String password) {
        return fixture.call(() -> fixture.firstStart.start(token, new SignUp("ada@example.org", "Ada", password, null), PLACE));
    }
}
