package org.cohort.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E-mail addresses have one form")
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Ada@Example.ORG ', ada@example.org",
        "ada+cohort@mail.example.org, ada+cohort@mail.example.org",
        "o'neil@example.org, o'neil@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example"})
    void isLowerCaseAscii(String typed, String normal) {
        assertThat(EmailAddress.normalOrNull(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "ada@example", "a b@example.org", "ada@example.org\nBcc: x@example.org",
        "ada@example..org", ".ada@example.org", "ada@example.org,eve@example.org", "Ada <ada@example.org>", "adá@example.org", "ada@-example.org"})
    void isNoneOtherwise(String typed) {
        assertThat(EmailAddress.normalOrNull(typed)).isNull();
    }

    @Test
    void hasALimit() {
        assertThat(EmailAddress.normalOrNull("a".repeat(250) + "@example.org")).isNull();
        assertThat(EmailAddress.normalOrNull(null)).isNull();
    }
}
