package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.identity.IdentityFixture.PASSWORD;
import static org.cohort.identity.IdentityFixture.PLACE;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account, from signing up to another password")
class AccountServiceTest {

    private static final String OTHER = "quite another password";

    private final IdentityFixture fixture = new IdentityFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void isConfirmedByTheMailedLinkAndThePassword() {
        signUp("Ada@Example.org", PASSWORD);
        assertThat(fixture.lastMail().to()).isEqualTo("ada@example.org");
        assertThat(fixture.lastMail().key()).isEqualTo("identity.confirm");
        String token = fixture.lastMail().token();
        assertThat(fixture.accounts.confirmable(token)).contains("ada@example.org");
        refused("identity.unconfirmed", () -> signIn(PASSWORD));
        refused("identity.link", () -> confirm(token, PASSWORD));
        String newer = fixture.lastMail().token();
        refused("identity.password.wrong", () -> confirm(newer, OTHER));
        SignedIn signedIn = fixture.call(() -> fixture.accounts.confirm(newer, PASSWORD, PLACE));
        assertThat(signIn(PASSWORD).accountId()).isEqualTo(signedIn.accountId());
        refused("identity.link", () -> confirm(newer, PASSWORD));
    }

    @Test
    @DisplayName("N3: looking at a link changes nothing, and a link works once, for its time")
    void linksAreUsedOnceAndExpire() {
        fixture.member("ada@example.org", "Ada");
        fixture.run(() -> fixture.accounts.requestReset("ada@example.org", PLACE));
        String token = fixture.lastMail().token();
        assertThat(fixture.accounts.resettable(token)).isPresent();
        assertThat(fixture.accounts.resettable(token)).isPresent();
        assertThat(fixture.accounts.confirmable(token)).as("of another kind").isEmpty();
        fixture.pass(Duration.ofHours(2));
        assertThat(fixture.accounts.resettable(token)).isEmpty();
        refused("identity.link", () -> fixture.run(() -> fixture.accounts.reset(token, OTHER, PLACE)));
        fixture.run(() -> fixture.accounts.requestReset("ada@example.org", PLACE));
        String first = fixture.lastMail().token();
        fixture.run(() -> fixture.accounts.requestReset("ada@example.org", PLACE));
        assertThat(fixture.accounts.resettable(first)).as("replaced by a newer one").isEmpty();
        String second = fixture.lastMail().token();
        fixture.run(() -> fixture.accounts.reset(second, OTHER, PLACE));
        refused("identity.link", () -> fixture.run(() -> fixture.accounts.reset(second, OTHER, PLACE)));
        assertThat(signIn(OTHER)).isNotNull();
        refused("identity.wrong", () -> signIn(PASSWORD));
    }

    @Test
    void keepsOnlyTheHashOfATokenAndOfAPassword() {
        signUp("ada@example.org", PASSWORD);
        Object stored = fixture.database.em().createNativeQuery("select token_hash from account_token").getSingleResult();
        assertThat(stored).isEqualTo(Tokens.hash(fixture.lastMail().token())).asString().hasSize(64);
        assertThat(fixture.database.em().createNativeQuery("select password_hash from account").getSingleResult().toString())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobodyGetsAForeignAddressByItsLink() {
        signUp("ada@example.org", OTHER);
        String stranger = fixture.lastMail().token();
        signUp("ada@example.org", PASSWORD);
        refused("identity.link", () -> confirm(stranger, OTHER));
        refused("identity.password.wrong", () -> confirm(fixture.lastMail().token(), OTHER));
    }

    @Test
    void answersTheSameForAKnownAddress() {
        fixture.member("ada@example.org", "Ada");
        signUp("ada@example.org", OTHER);
        assertThat(fixture.lastMail().key()).isEqualTo("identity.known");
        assertThat(signIn(PASSWORD)).as("nothing was changed").isNotNull();
        int mails = fixture.mails.size();
        fixture.run(() -> fixture.accounts.requestReset("nobody@example.org", PLACE));
        assertThat(fixture.mails).hasSize(mails);
    }

    @Test
    void aStrangerCanNotFloodAMailbox() {
        fixture.member("ada@example.org", "Ada");
        for (int i = 0; i < 20; i++) {
            fixture.run(() -> fixture.accounts.requestReset("ada@example.org", PLACE));
        }
        assertThat(fixture.mails).hasSizeLessThan(6);
    }

    @Test
    void anotherPasswordEndsOtherSessionsAndDevices() {
        Long ada = fixture.member("ada@example.org", "Ada");
        SignedIn elsewhere = fixture.call(() -> fixture.signIns.signIn("ada@example.org", PASSWORD, true, PLACE));
        refused("identity.password.wrong", () -> fixture.runAs(ada, () -> fixture.accounts.changePassword(OTHER, OTHER, false)));
        fixture.runAs(ada, () -> {
            SignedIn here = fixture.accounts.changePassword(PASSWORD, OTHER, false);
            assertThat(here.authVersion()).isEqualTo(elsewhere.authVersion() + 1);
        });
        assertThat(fixture.actors.of(ada, elsewhere.authVersion())).isEmpty();
        assertThat(fixture.call(() -> fixture.signIns.resume(elsewhere.deviceToken()))).isEmpty();
        assertThat(fixture.lastMail().key()).isEqualTo("identity.changed");
        assertThat(fixture.audited).contains("Ada CHANGE_PASSWORD");
    }

    @Test
    void aProfileIsCheckedAndKept() {
        Long ada = fixture.member("ada@example.org", "Ada");
        fixture.runAs(ada, () -> fixture.accounts.describe(new Profile("  Ada L. ", " they ", ZoneId.of("Asia/Kolkata"), Locale.FRENCH), fixture.accounts.own().version()));
        fixture.runAs(ada, () -> assertThat(fixture.accounts.own())
                .isEqualTo(new AccountService.OwnAccount("ada@example.org", "Ada L.", "they", ZoneId.of("Asia/Kolkata"), Locale.FRENCH)));
        refused("identity.name", () -> fixture.runAs(ada, () -> fixture.accounts.describe(new Profile("A\nBcc: x", null, ZoneOffset.UTC, null), fixture.accounts.own().version())));
        refused("identity.zone", () -> fixture.runAs(ada, () -> fixture.accounts.describe(new Profile("Ada", null, null, null), fixture.accounts.own().version())));
    }

    @Test
    void anInvitedPersonChoosesHerPassword() {
        Long ada = fixture.member("ada@example.org", "Ada");
        fixture.runAs(ada, () -> assertThat(fixture.invitations.invite(" ADA@example.org", "X")).contains(ada));
        fixture.runAs(ada, () -> fixture.invitations.invite("grace@example.org", "Grace"));
        String token = fixture.lastMail().token();
        assertThat(fixture.invitations.invitation(token)).contains(new InvitationService.Invitation("grace@example.org", "Grace"));
        refused("identity.wrong", () -> fixture.signIns.signIn("grace@example.org", "", false, PLACE));
        SignedIn grace = fixture.call(() -> fixture.invitations.accept(token, new SignUp(null, "Grace H.", OTHER, null), PLACE));
        assertThat(fixture.directory.byEmail("grace@example.org").orElseThrow().accountId()).isEqualTo(grace.accountId());
        assertThat(fixture.invitations.invitation(token)).isEmpty();
    }

    @Test
    void whoInvitesTooManyHasToWait() {
        Long ada = fixture.member("ada@example.org", "Ada");
        for (int n = 0; n < 20; n++) {
            String email = "n" + n + "@example.org";
            fixture.runAs(ada, () -> assertThat(fixture.invitations.invite(email, null)).isPresent());
        }
        refused("identity.tooMany", () -> fixture.runAs(ada, () -> fixture.invitations.invite("one.more@example.org", null)));
    }

    @Test
    void anotherNameLeavesATrace() {
        Long ada = fixture.member("ada@example.org", "Ada");
        fixture.audited.clear();
        fixture.runAs(ada, () -> fixture.accounts.describe(new Profile("Ada Lovelace", null, ZoneId.of("Europe/Oslo"), Locale.ENGLISH), fixture.accounts.own().version()));
        assertThat(fixture.audited).singleElement().asString().contains("DESCRIBE").contains("name: Ada → Ada Lovelace");
        fixture.audited.clear();
        fixture.runAs(ada, () -> fixture.accounts.describe(new Profile("Ada Lovelace", null, ZoneId.of("Europe/Oslo"), Locale.ENGLISH), fixture.accounts.own().version()));
        assertThat(fixture.audited).isEmpty();
    }

    @Test
    @DisplayName("S4: an empty form is told at every field at once")
    void emptySignUp() {
        assertThatThrownBy(() -> fixture.run(() -> fixture.accounts.signUp(new SignUp("", " ", null, null), null, PLACE)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all())
                        .extracting(Refused::field).containsExactlyInAnyOrder("email", "name", "password"));
    }

    private void signUp(String email, String password) {
        fixture.run(() -> fixture.accounts.signUp(new SignUp(email, "Ada", password, null), null, PLACE));
    }

    private void confirm(String token, String password) {
        fixture.run(() -> fixture.accounts.confirm(token, password, PLACE));
    }

    /** Outside a transaction, as the service asks for; what it mails has one. */
    private SignedIn signIn(String password) {
        fixture.database.em().getTransaction().begin();
        try {
            return fixture.signIns.signIn("ada@example.org", password, false, PLACE);
        } finally {
            fixture.database.em().getTransaction().commit();
        }
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
