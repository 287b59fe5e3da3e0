package org.cohort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S4: everything wrong with a conference or a session is told at once, each at its field")
class ConferenceInputTest {

    @Test
    void conference() {
        fields(() -> new ConferenceInput(" ", null, "ZZ", "Moon/Sea", "0001-01-01", "soon", "javascript:alert(1)", null).checked(),
                "name", "city", "country", "zone", "startsOn", "endsOn", "website");
        fields(() -> new ConferenceInput("Summit", "Chicago", "US", "UTC", "2014-08-19", "2014-08-18", null, "x".repeat(20_001)).checked(), "endsOn", "about");
        fields(() -> new ConferenceInput("Summit", "Chicago", "US", "UTC", (String) null, null, null, null).checked(), "startsOn", "endsOn");
    }

    @Test
    void session() {
        Conference conference = new Conference("summit", 8L, 4L,
                new ConferenceInput("Summit", "Chicago", "US", "America/Chicago", Trip.FIRST, Trip.LAST, null, null), 21L, Trip.BEFORE);
        fields(() -> new SessionInput(null, null, "2014-08-20T00:00", "many", "x".repeat(101), null, "slides", null).checked(conference),
                "sessionTitle", "kind", "startsAt", "minutes", "room", "slides");
        fields(() -> new SessionInput("Talk", SessionKind.PANEL, "noon", "601", null, null, null, null).checked(conference), "startsAt", "minutes");
    }

    private static void fields(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactlyInAnyOrder(fields));
    }
}
