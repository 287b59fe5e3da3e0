package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.identity.IdentityFixture.PASSWORD;
import static org.cohort.identity.IdentityFixture.PLACE;

import java.time.Duration;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in by password and by device")
class SignInServiceTest {

    private final IdentityFixture fixture = new IdentityFixture();
    private Long ada;

    @BeforeEach
    void start() {
        ada = fixture.member("ada@example.org", "Ada");
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void anUnknownAddressAndAWrongPasswordAnswerTheSame() {
        refused("identity.wrong", () -> signIn("ada@example.org", "wrong password", PLACE));
        refused("identity.wrong", () -> signIn("nobody@example.org", PASSWORD, PLACE));
        refused("identity.wrong", () -> signIn("no address", PASSWORD, PLACE));
        refused("identity.wrong", () -> signIn(null, null, PLACE));
    }

    @Test
    void tooManyWrongTriesMustWaitButNotFromElsewhere() {
        for (int i = 0; i < 10; i++) {
            refused("identity.wrong", () -> signIn("ada@example.org", "wrong password", PLACE));
        }
        assertThatThrownBy(() -> signIn("ada@example.org", PASSWORD, PLACE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo("identity.tooMany");
            assertThat(refused.verdict().args()).containsExactly(2L);
        });
        assertThat(signIn("ada@example.org", PASSWORD, "198.51.100.1")).as("she herself, from home").isNotNull();
        fixture.pass(Duration.ofMinutes(2));
        assertThat(signIn("ada@example.org", PASSWORD, PLACE)).isNotNull();
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int i = 0; i < 12; i++) {
            assertThat(signIn("ada@example.org", PASSWORD, PLACE)).isNotNull();
        }
    }

    @Test
    void aDeviceIsRememberedByATokenThatChanges() {
        SignedIn signedIn = fixture.call(() -> fixture.signIns.signIn("ada@example.org", PASSWORD, true, PLACE));
        SignedIn next = resume(signedIn.deviceToken());
        assertThat(next.accountId()).isEqualTo(ada);
        assertThat(next.deviceToken()).isNotNull().isNotEqualTo(signedIn.deviceToken());
        SignedIn otherTab = resume(signedIn.deviceToken());
        assertThat(otherTab.accountId()).isEqualTo(ada);
        assertThat(otherTab.deviceToken()).as("the first tab's stays").isNull();
        fixture.pass(Duration.ofDays(29));
        assertThat(resume(next.deviceToken())).isNotNull();
    }

    @Test
    void anOldTokenIsACopyAndEndsEverything() {
        SignedIn signedIn = fixture.call(() -> fixture.signIns.signIn("ada@example.org", PASSWORD, true, PLACE));
        SignedIn next = resume(signedIn.deviceToken());
        fixture.pass(Duration.ofMinutes(2));
        assertThat(fixture.call(() -> fixture.signIns.resume(signedIn.deviceToken()))).isEmpty();
        assertThat(fixture.call(() -> fixture.signIns.resume(next.deviceToken()))).isEmpty();
        assertThat(fixture.actors.of(ada, next.authVersion())).isEmpty();
        assertThat(signIn("ada@example.org", PASSWORD, PLACE)).isNotNull();
    }

    @Test
    void aDeviceIsForgottenAfterSigningOutAndAfterThirtyDays() {
        SignedIn one = fixture.call(() -> fixture.signIns.signIn("ada@example.org", PASSWORD, true, PLACE));
        fixture.run(() -> fixture.signIns.signOut(one.deviceToken()));
        assertThat(fixture.call(() -> fixture.signIns.resume(one.deviceToken()))).isEmpty();
        assertThat(fixture.actors.of(ada, one.authVersion())).as("no copy, so sessions stay").isPresent();
        SignedIn two = fixture.call(() -> fixture.signIns.signIn("ada@example.org", PASSWORD, true, PLACE));
        fixture.pass(Duration.ofDays(30));
        assertThat(fixture.call(() -> fixture.signIns.resume(two.deviceToken()))).isEmpty();
        assertThat(fixture.call(() -> fixture.signIns.resume("made up"))).isEmpty();
    }

    @Test
    @DisplayName("S1: a role works and ends with the next request")
    void rolesAreReadAnew() {
        fixture.runAs(ada, () -> fixture.roles.grant(ada, Role.MENTOR, 17L));
        fixture.runAs(ada, () -> fixture.roles.grant(ada, Role.MENTOR, 17L));
        assertThat(fixture.actors.of(ada).orElseThrow().holds(Role.MENTOR, 17L)).isTrue();
        assertThat(fixture.directory.holders(Role.MENTOR, 17L)).containsExactly(ada);
        fixture.runAs(ada, () -> fixture.roles.revoke(ada, Role.MENTOR, 17L));
        assertThat(fixture.actors.of(ada).orElseThrow().held()).isEmpty();
        assertThat(fixture.audited).contains("Ada GRANT to MENTOR:17", "Ada REVOKE from MENTOR:17");
    }

    @Test
    void theLastAdministratorStays() {
        fixture.runAs(ada, () -> fixture.roles.grant(ada, Role.ADMINISTRATOR, null));
        refused("identity.lastAdministrator", () -> fixture.runAs(ada, () -> fixture.roles.revoke(ada, Role.ADMINISTRATOR, null)));
        assertThatThrownBy(() -> fixture.runAs(ada, () -> fixture.roles.grant(ada, Role.ORGANIZER, null))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixture.runAs(ada, () -> fixture.roles.grant(ada, Role.SYSTEM, 1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private SignedIn signIn(String email, String password, String from) {
        return fixture.signIns.signIn(email, password, false, from);
    }

    private SignedIn resume(String token) {
        return fixture.call(() -> fixture.signIns.resume(token)).orElseThrow();
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
