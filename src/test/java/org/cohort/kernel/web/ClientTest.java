package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whose browser a request comes from")
class ClientTest {

    @ParameterizedTest(name = "from {0} with {1}: {2}")
    @CsvSource(quoteCharacter = '\'', value = {
        "203.0.113.9,        ,                                       203.0.113.9",
        "127.0.0.1,          ,                                       127.0.0.1",
        "127.0.0.1,          203.0.113.9,                            203.0.113.9",
        "0:0:0:0:0:0:0:1,    2001:db8::7,                            2001:db8::7",
        "127.0.0.1,          '198.51.100.1, 203.0.113.9',            203.0.113.9",
        "127.0.0.1,          '198.51.100.1, 203.0.113.9, 10.0.0.7',  203.0.113.9",
        "203.0.113.9,        '198.51.100.1',                         203.0.113.9",
        "127.0.0.1,          'somebody',                             127.0.0.1",
        "127.0.0.1,          '',                                     127.0.0.1",
    })
    @DisplayName("Only what a trusted proxy says is believed, and of a chain the last one that is no such proxy")
    void address(String peer, String forwarded, String expected) {
        assertThat(Client.address(peer, forwarded, Set.of("127.0.0.1", "::1", "10.0.0.7"))).isEqualTo(expected);
    }
}
