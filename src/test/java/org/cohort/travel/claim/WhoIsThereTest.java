package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.web.WorldMap;
import org.cohort.travel.ConferenceFacts;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceRow;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.ConferenceView;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.there.PresencePart;
import org.cohort.travel.there.ThereQueries;
import org.cohort.travel.there.ThereService;
import org.cohort.travel.there.ThereView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A1, A9, A10, B17: what travellers know of a conference; who of ours is there by consent, and who welcomes whom (6.1: 7, 12)")
class WhoIsThereTest extends TravelActs {

    private static final String SUMMIT = "summit";

    private final ConferenceService conferences = world.bean(ConferenceService.class);
    private final ConferenceQueries pages = world.bean(ConferenceQueries.class);
    private final ThereService there = world.bean(ThereService.class);
    private final ThereQueries seen = world.bean(ThereQueries.class);

    @Test
    @DisplayName("what its keepers say is public: whom to turn to, last days, when to apply for a visa, its other years; wrong fields are named")
    void facts() {
        ConferenceFacts.Input wrong = new ConferenceFacts.Input("x".repeat(201), null, "ftp://conduct", "north of here", "soon", null, null, "99");
        assertThatThrownBy(() -> world.run(Trip.COORDINATOR, () -> conferences.tell(SUMMIT, 0, wrong))).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.all()).extracting(Refused::field).containsExactly("series", "conductUrl", "place", "papersUntil", "visaWeeks"));
        assertThat(page(Actor.VISITOR).facts().getSeries()).isNull();
        ConferenceFacts.Input facts = new ConferenceFacts.Input("Xen Summit", "Ada, +1 312 555 0100", "https://conduct.example.org", "41.88, -87.63",
                "2014-05-02", "2014-08-01", "2014-07-01", "6");
        refused("conference.notYours", () -> world.run(Trip.MENTOR, () -> conferences.tell(SUMMIT, 0, facts)));
        world.run(Trip.COORDINATOR, () -> conferences.tell(SUMMIT, 0, facts));
        refused("stale", () -> world.run(Trip.COORDINATOR, () -> conferences.tell(SUMMIT, 0, facts)));
        ConferenceView view = page(Actor.VISITOR);
        assertThat(view.facts().getConductContact()).isEqualTo("Ada, +1 312 555 0100");
        assertThat(view.facts().getPlace()).isEqualTo("41.88, -87.63");
        assertThat(view.facts().getPapersUntil()).isEqualTo("2014-05-02");
        assertThat(view.facts().visaBy(Trip.FIRST)).isEqualTo("2014-07-06");
        assertThat(view.years()).isEmpty();
        String later = world.as(Trip.COORDINATOR, () -> conferences.create("xen-project", new ConferenceInput("Xen Summit 2015", "Seattle", "US",
                "America/Los_Angeles", LocalDate.of(2015, 8, 17), LocalDate.of(2015, 8, 18), null, null)));
        world.run(Trip.COORDINATOR, () -> conferences.tell(later, 1, new ConferenceFacts.Input("xen summit", null, null, null, null, null, null, null)));
        assertThat(page(Actor.VISITOR).years()).extracting(ConferenceRow::publicId).containsExactly(later);
    }

    @Test
    @DisplayName("a place is drawn where it lies: the map's own dots are met to a step")
    void map() {
        for (String[] place : List.of(new String[] {"SG", "1.35", "103.82"}, new String[] {"MT", "35.92", "14.40"}, new String[] {"MU", "-20.28", "57.57"})) {
            WorldMap.Spot dot = WorldMap.world().spot(place[0]).orElseThrow();
            WorldMap.Point point = WorldMap.world().point(Double.parseDouble(place[1]), Double.parseDouble(place[2]));
            assertThat(Math.abs(point.x() - dot.x()) + Math.abs(point.y() - dot.y())).as(place[0]).isLessThanOrEqualTo(2);
        }
    }

    @Test
    @DisplayName("a session has slides and a recording, each at its address")
    void recording() {
        world.run(Trip.COORDINATOR, () -> conferences.addSession(SUMMIT, new SessionInput("Internships", SessionKind.PANEL, "2014-08-18T16:00", "60", null, null,
                "https://slides.example.org", "https://video.example.org")));
        assertThat(page(Actor.VISITOR).days().get(0).sessions().get(0).recordingUrl()).isEqualTo("https://video.example.org");
    }

    @Test
    @DisplayName("only people of the community see who is there, only of those who say so, and only as long as they do")
    void consent() {
        assertThat(seen(Trip.INTERN).others()).isEmpty();
        world.run(Trip.MENTOR, () -> there.say(SUMMIT, PresencePart.WELCOMES, "At the desk at nine"));
        assertThat(seen(Trip.INTERN).others()).extracting(ThereView.Face::words).containsExactly("At the desk at nine");
        assertThat(seen.of(Actor.VISITOR, SUMMIT)).isNull();
        assertThat(seen.of(world.actor(Trip.TREASURER), SUMMIT)).isNull();
        refused("presence.notOurs", () -> world.run(Trip.TREASURER, () -> there.say(SUMMIT, PresencePart.THERE, null)));
        world.run(Trip.MENTOR, () -> there.leave(SUMMIT));
        assertThat(seen(Trip.INTERN).others()).isEmpty();
        world.at(Instant.parse("2014-08-20T05:00:00Z"));
        refused("presence.over", () -> world.run(Trip.MENTOR, () -> there.say(SUMMIT, PresencePart.THERE, null)));
    }

    @Test
    @DisplayName("who is new is welcomed by one who offers it, is told, and sees where to meet; an offer taken back leaves the place to others")
    void welcome() {
        world.run(Trip.INTERN, () -> there.say(SUMMIT, PresencePart.NEW, null));
        String guest = seen(Trip.MENTOR).others().get(0).publicId();
        refused("presence.notHost", () -> world.run(Trip.MENTOR, () -> there.welcome(SUMMIT, guest)));
        world.run(Trip.MENTOR, () -> there.say(SUMMIT, PresencePart.WELCOMES, "At the desk at nine"));
        world.run(Trip.COORDINATOR, () -> there.say(SUMMIT, PresencePart.WELCOMES, null));
        world.run(Trip.MENTOR, () -> there.welcome(SUMMIT, guest));
        assertThat(world.notices).contains(Trip.INTERN + " presence.WELCOME");
        ThereView own = seen(Trip.INTERN);
        assertThat(own.own().host()).isEqualTo(seen(Trip.INTERN).others().get(0).name());
        assertThat(own.hostWords()).isEqualTo("At the desk at nine");
        refused("presence.taken", () -> world.run(Trip.COORDINATOR, () -> there.welcome(SUMMIT, guest)));
        assertThatThrownBy(() -> world.run(Trip.COORDINATOR, () -> there.release(SUMMIT, guest))).isInstanceOf(NotFound.class);
        world.run(Trip.MENTOR, () -> there.leave(SUMMIT));
        assertThat(seen(Trip.INTERN).own().host()).isNull();
        world.run(Trip.COORDINATOR, () -> there.welcome(SUMMIT, guest));
        world.run(Trip.COORDINATOR, () -> there.release(SUMMIT, guest));
        assertThat(world.notices).contains(Trip.INTERN + " presence.RELEASE");
        String host = seen(Trip.INTERN).others().get(0).publicId();
        refused("presence.notNew", () -> world.run(Trip.COORDINATOR, () -> there.welcome(SUMMIT, host)));
    }

    @Test
    @DisplayName("who does not go is not there: a trip that is off, a role taken away, an internship that ended badly take the presence away, and the welcome")
    void off() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.run(Trip.INTERN, () -> there.say(SUMMIT, PresencePart.WELCOMES, null));
        world.run(Trip.MENTOR, () -> there.say(SUMMIT, PresencePart.NEW, null));
        world.run(Trip.COORDINATOR, () -> there.say(SUMMIT, PresencePart.THERE, null));
        String mentor = seen(Trip.INTERN).others().get(0).publicId();
        world.run(Trip.INTERN, () -> there.welcome(SUMMIT, mentor));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(seen(Trip.COORDINATOR).others()).as("the intern's trip is off").extracting(ThereView.Face::publicId).containsExactly(mentor);
        assertThat(seen(Trip.MENTOR).own().host()).isNull();
        world.run(Trip.INTERN, () -> there.say(SUMMIT, PresencePart.WELCOMES, "All the same"));
        world.run(Trip.INTERN, () -> there.welcome(SUMMIT, mentor));
        assertThat(seen(Trip.COORDINATOR).others()).hasSize(2);
        world.sql("update internship set state = 'TERMINATED' where account_id = 1");
        assertThat(seen(Trip.COORDINATOR).others()).extracting(ThereView.Face::publicId).containsExactly(mentor);
        assertThat(seen(Trip.MENTOR).own().host()).isNull();
        world.sql("delete from role_grant where account_id = 11");
        assertThat(seen(Trip.COORDINATOR).others()).isEmpty();
    }

    private ThereView seen(long account) {
        return seen.of(world.actor(account), SUMMIT);
    }

    private ConferenceView page(Actor actor) {
        return pages.page(actor, SUMMIT);
    }
}
