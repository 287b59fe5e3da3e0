package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Passwords: their rules and their hashes")
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "sample-round", "пароль из слов", "🦉🦊🐢🐸🐙🦋🐌🐞🐜🦂"})
    void mayBeAnythingLongEnough(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "012345678, identity.password.length",
        "'', identity.password.length",
        "aaaaaaaaaaaa, identity.password.simple",
        "Ada.Lovelace@example.org, identity.password.same",
        "ada.lovelace, identity.password.same",
        "ada king-lovelace, identity.password.same"})
    void areRefusedWithTheReason(String password, String reason) {
        assertThatThrownBy(() -> check(password)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo("password");
        });
    }

    @Test
    void haveAnEnd() {
        assertThatCode(() -> check("abcde".repeat(40))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("abcde".repeat(40) + "f")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> check(null)).isInstanceOf(Refused.class);
    }

    @Test
    void matchTheirHashOnly() {
        String hash = passwords.hash("Zoë's password");
        assertThat(passwords.matches("Zoë's password", hash)).isTrue();
        assertThat(passwords.matches("Zoe\u0308's password", hash)).as("the same letters, typed in another way").isTrue();
        assertThat(passwords.matches("Zoe's password", hash)).isFalse();
        assertThat(passwords.hash("Zoë's password")).as("salted").isNotEqualTo(hash);
        assertThat(passwords.matches(null, hash)).isFalse();
        assertThat(passwords.matches("nobody has this one", null)).as("the stand-in for unknown people").isFalse();
        assertThat(passwords.matches("x".repeat(100_000), hash)).isFalse();
    }

    private void check(String password) {
        passwords.check("password", password, "ada.lovelace@example.org", "Ada King-Lovelace");
    }
}
