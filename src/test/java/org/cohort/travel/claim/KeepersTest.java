package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.Trip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who keeps a conference, and what is kept of a change")
class KeepersTest extends TravelActs {

    private final ConferenceService conferences = world.bean(ConferenceService.class);
    private final ConferenceQueries queries = world.bean(ConferenceQueries.class);

    @Test
    @DisplayName("S1: the program that recorded it keeps it; the same community's people in another program do not, but have their own")
    void ofOneProgram() {
        ConferenceInput input = days("Summit", "2014-08-18");
        refused("conference.notYours", () -> world.run(TravelFixture.OTHERS, () -> conferences.edit("summit", 1, input)));
        refused("conference.notYours", () -> world.as(TravelFixture.OTHERS, () -> conferences.addSession("summit", session("Talk"))));
        String theirs = world.as(TravelFixture.OTHERS, () -> conferences.create("xen-project", days("Their day", "2014-10-01")));
        refused("conference.notYours", () -> world.run(Trip.COORDINATOR, () -> conferences.edit(theirs, 1, input)));
        refused("conference.notYours", () -> world.run(Trip.ORGANIZER, () -> conferences.edit(theirs, 1, input)));
    }

    @Test
    @DisplayName("days stay as they are while grants are on their way, the rest can be changed; the trail says what was")
    void days() {
        submit(Trip.INTERN, request(Trip.INTERN, "890.00", "350.00"));
        int version = queries.page(world.actor(Trip.COORDINATOR), "summit").version();
        refused("conference.grantsOpen", () -> world.run(Trip.COORDINATOR, () -> conferences.edit("summit", version, days("Summit", "2014-09-18"))));
        world.run(Trip.COORDINATOR, () -> conferences.edit("summit", version, days("Summit", "2014-08-18")));
        assertThat(world.audited).contains("Person 21 conference EDIT: name: Xen Developer Summit → Summit");
    }

    @Test
    @DisplayName("A2: two forms of one session do not overwrite each other")
    void sessions() {
        String id = world.as(Trip.COORDINATOR, () -> conferences.addSession("summit", session("Talk")));
        int seen = world.as(Trip.ORGANIZER, () -> queries.session(world.actor(Trip.ORGANIZER), id)).version();
        world.run(Trip.COORDINATOR, () -> conferences.editSession(id, seen, session("Better talk")));
        refused("stale", () -> world.run(Trip.ORGANIZER, () -> conferences.editSession(id, seen, session("Other talk"))));
    }

    @Test
    @DisplayName("S2: that a trip report was rewritten is in the trail, its words are not")
    void reports() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, org.cohort.travel.grant.GrantAction.ACCEPT);
        world.run(Trip.INTERN, () -> reports.save(id, null, new TripReportInput("Chicago", null, null, "A lot", null, true)));
        assertThat(world.audited).contains("Person 1 trip-report EDIT: title: — → Chicago; learned: 0 → 5 characters; may be published: false → true");
    }

    private static SessionInput session(String title) {
        return new SessionInput(title, SessionKind.PANEL, LocalDate.of(2014, 8, 18).atTime(16, 0), 60, null, null, null);
    }

    private static ConferenceInput days(String name, String starts) {
        LocalDate first = LocalDate.parse(starts);
        return new ConferenceInput(name, "Chicago", "US", "America/Chicago", first, first.plusDays(1), null, null);
    }
}
