package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.kit.Kit;
import org.cohort.travel.kit.KitQueries;
import org.cohort.travel.kit.KitServlet;
import org.cohort.travel.trip.RoomAs;
import org.cohort.travel.trip.RoomWith;
import org.cohort.travel.trip.TripInput;
import org.cohort.travel.trip.TripService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("§6.1 item 7: the trip kit: papers, letters, contacts, dates, sessions; on paper and as a calendar")
class KitTest extends TravelActs {

    private final KitQueries kits = world.bean(KitQueries.class);
    private final TripService trips = world.bean(TripService.class);

    private String accepted() {
        String id = offered(Trip.INTERN, "800", "300");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        return id;
    }

    private void panel() {
        world.sql("update conference set conduct_contact = 'Jo Fair, conduct@xen.example, +1 312 555 0100' where id = 9");
        world.sql("insert into session (id, public_id, conference_id, title, kind, starts_at, minutes, room) values (71, 'panel', 9, 'Interns'' panel', 'PANEL', '2014-08-19 21:00:00', 45, 'Sauganash')");
        world.sql("insert into session (id, public_id, conference_id, title, kind, minutes) values (72, 'talk', 9, 'Somebody else''s talk', 'TALK', 30)");
        world.sql("insert into appearance (id, public_id, session_id, account_id, name, part, state) values (81, 'a', 71, 1, 'Person 1', 'PANELIST', 'ACCEPTED')");
        world.sql("insert into appearance (id, public_id, session_id, account_id, name, part, state) values (82, 'b', 72, 1, 'Person 1', 'SPEAKER', 'PROPOSED')");
    }

    private Kit kit(long account, String id) {
        return world.as(account, () -> kits.kit(world.actor(account), id));
    }

    private static String words(Kit kit) {
        return kit.parts().stream().flatMap(part -> part.lines().stream()).map(line -> line.name() + ": " + line.value()).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("one page: where and when, what to take, whom to turn to, own sessions; the paper says the same")
    void page() throws IOException {
        String id = accepted();
        assertThat(words(kit(Trip.INTERN, id))).as("first without").contains("Code of conduct: Nobody is named yet", "Nobody yet. Write down whom", "None yet");
        panel();
        world.run(Trip.INTERN, () -> trips.save(id, null, new TripInput("Inga", "+47 77 12 34 56", "my sister", null, null, "2014-07-21", null, false, null, null, RoomAs.UNSAID, RoomWith.ANYBODY)));
        world.sql("update travel_grant set visa_needed = true");
        Kit kit = kit(Trip.INTERN, id);
        List<String> expected = List.of("Chicago, United States (America/Chicago)", "Tue 9 Sep 2014", "Sat 18 Oct 2014", "Appointment on Mon 21 Jul 2014", "Award of a travel grant",
                "You can make it on the grant’s page", "Flight, Hotel: take along what was booked", "George", "Jo Fair, conduct@xen.example", "Person 11, p11@example.org", "Person 21, p21@example.org",
                "Inga +47 77 12 34 56", "Interns' panel (Panel, as Panelist), room Sauganash");
        assertThat(words(kit)).contains(expected).doesNotContain("Somebody else");
        try (var pdf = Loader.loadPDF(KitServlet.paper(kit, Locale.ENGLISH).pdf())) {
            assertThat(pdf.getNumberOfPages()).as("one printable page").isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ")).contains("Trip kit: Xen Developer Summit", "conduct@xen.example", "http://localhost:8080/letters", "Inga +47 77 12 34 56");
        }
    }

    @Test
    @DisplayName("the calendar: the trip, its own deadlines and own sessions, read back")
    void calendar() {
        String id = accepted();
        panel();
        List<VEvent> events = Biweekly.parse(world.as(Trip.INTERN, () -> kits.calendar(world.actor(Trip.INTERN), id))).first().getEvents();
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactly("Trip to Xen Developer Summit", "Trip report due: Xen Developer Summit",
                "Last moment to claim costs: Xen Developer Summit", "Interns' panel");
        assertThat(events.get(0).getDateStart().getValue().hasTime()).isFalse();
        assertThat(events.get(3).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2014-08-19T21:00:00Z"));
        assertThat(events.get(3).getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2014-08-19T21:45:00Z"));
        assertThat(events.get(3).getLocation().getValue()).isEqualTo("Sauganash, Chicago");
    }

    @ParameterizedTest
    @ValueSource(longs = {6, Trip.MENTOR, Trip.COORDINATOR, Trip.ORGANIZER, Trip.TREASURER, TravelFixture.OTHERS})
    @DisplayName("S1: it is the traveller's alone: for everybody else, page, paper and calendar do not exist; nor for her before she accepts")
    void matrix(long account) {
        String id = offered(Trip.INTERN, "800", "300");
        assertThatThrownBy(() -> kit(Trip.INTERN, id)).isInstanceOf(NotFound.class);
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThat(kit(Trip.INTERN, id).grant()).isEqualTo(id);
        assertThatThrownBy(() -> kit(account, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(account, () -> kits.calendar(world.actor(account), id))).isInstanceOf(NotFound.class);
    }
}
