package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.FileGuard;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.TravelDirectory;
import org.cohort.travel.Trip;
import org.cohort.travel.TripReportRef;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G10, F10, F11, 6.1 9: a trip report begun before the trip: prompts, sessions attended, photos by consent, one reminder, a private variant")
class TripReportStoryTest extends TravelActs {

    private static final byte[] PNG = Photos.plain();

    private final ConferenceService conferences = world.bean(ConferenceService.class);
    private final TripPhotoService photos = world.bean(TripPhotoService.class);
    private final TripReportReminder reminder = world.bean(TripReportReminder.class);
    private final TravelDirectory told = world.bean(TravelDirectory.class);
    private final FileGuard guard = world.bean(TripPhotoGuard.class);

    @Test
    @DisplayName("before the trip: what changes and sessions are kept; the story has the sessions with slides, and never what is not to be published")
    void begun() {
        String talk = session("Internships", "https://slides.example.org");
        session("Another", null);
        String id = going();
        TripReportInput input = new TripReportInput("Chicago", "Keynote", "Everyone", "A lot", "George", true, "We test nightly", "I was ill", List.of(talk, "unknown"));
        world.run(Trip.INTERN, () -> reports.save(id, null, input));
        TripReportView view = view(Trip.INTERN, id);
        assertThat(view.text().changes()).isEqualTo("We test nightly");
        assertThat(view.attended()).extracting(TripReportView.Heard::title).containsExactly("Internships");
        assertThat(view.sessions()).hasSize(2);
        TripReportRef report = told.tripReportByPublicId(view.publicId());
        assertThat(report.changes()).isEqualTo("We test nightly");
        assertThat(report.toString()).doesNotContain("I was ill");
        assertThat(told.heard(report.id())).extracting(TravelDirectory.Heard::slides).containsExactly("https://slides.example.org");
        world.run(Trip.INTERN, () -> reports.save(id, version(id), new TripReportInput("Chicago", null, null, "A lot", null, false, null, null, List.of())));
        assertThat(view(Trip.INTERN, id).attended()).isEmpty();
        assertThat(told.heard(null)).isEmpty();
    }

    @Test
    @DisplayName("a photo takes words for those who can't see it and everybody's agreement; others see it with the report, everybody with the published story")
    void photos() {
        String id = going();
        assertThatThrownBy(() -> photo(Trip.INTERN, id, " ", false)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.all()).extracting(Refused::field).containsExactly("alt", "agreed"));
        assertThatThrownBy(() -> world.run(Trip.INTERN, () -> photos.add(id, () -> new Upload("photo", "a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)), "A", true)))
                .isInstanceOf(Refused.class);
        refused("tripReport.notYours", () -> photo(Trip.MENTOR, id, "Mira at the desk", true));
        photo(Trip.INTERN, id, "Mira at the desk", true);
        photo(Trip.INTERN, id, "The hall", true);
        TripReportView view = view(Trip.INTERN, id);
        assertThat(view.photos()).extracting(TripReportView.Shown::alt).containsExactly("Mira at the desk", "The hall");
        world.run(Trip.INTERN, () -> photos.remove(id, view.photos().get(1).publicId()));
        assertThat(view(Trip.INTERN, id).photos()).hasSize(1);
        assertThat(sees(Trip.INTERN, view)).isTrue();
        assertThat(sees(Trip.MENTOR, view)).isFalse();
        world.at(Trip.AFTER);
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", null, null, "A lot", null, true)));
        assertThat(sees(Trip.MENTOR, view)).isTrue();
        assertThat(sees(6L, view)).isFalse();
        assertThat(world.database.call(() -> guard.mayRead(Actor.VISITOR, view.publicId()))).isFalse();
        refused("tripReport.notEditable", () -> photo(Trip.INTERN, id, "Late", true));
        TripReportRef report = told.tripReportByPublicId(view.publicId());
        world.sql("insert into story (public_id, account_id, internship_id, trip_report_id, title, body, state, created_at, published_at) values ('told', 1, 101, " + report.id()
                + ", 'Chicago', 'b', 'PUBLISHED', '2014-09-01 00:00:00', '2014-09-01 00:00:00')");
        assertThat(world.database.call(() -> guard.mayRead(Actor.VISITOR, view.publicId()))).isTrue();
        assertThat(told.photos(report.id())).extracting(TravelDirectory.Photo::alt).containsExactly("Mira at the desk");
    }

    @Test
    @DisplayName("reminded once, two days after at nine there, and only while it is a draft")
    void reminded() {
        String id = going();
        world.at(Instant.parse("2014-08-20T12:00:00Z"));
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        world.at(Instant.parse("2014-08-21T13:59:59Z"));
        world.run(0, reminder::run);
        assertThat(world.notices).doesNotContain(Trip.INTERN + " tripReport.remind");
        world.at(Instant.parse("2014-08-21T14:00:00Z"));
        world.run(0, reminder::run);
        world.run(0, reminder::run);
        assertThat(world.notices).containsOnlyOnce(Trip.INTERN + " tripReport.remind");
    }

    @Test
    @DisplayName("who handed it in before is not reminded")
    void handedIn() {
        String id = going();
        world.at(Instant.parse("2014-08-20T12:00:00Z"));
        world.run(Trip.INTERN, () -> reports.submit(id, null, new TripReportInput("Chicago", null, null, "A lot", null, false)));
        world.at(Instant.parse("2014-08-22T14:00:00Z"));
        world.run(0, reminder::run);
        assertThat(world.notices).doesNotContain(Trip.INTERN + " tripReport.remind");
    }

    private boolean sees(long account, TripReportView view) {
        return world.as(account, () -> guard.mayRead(world.actor(account), view.publicId()));
    }

    private void photo(long account, String grant, String alt, boolean agreed) {
        world.run(account, () -> photos.add(grant, () -> new Upload("photo", "a.png", PNG), alt, agreed));
    }

    private String session(String title, String slides) {
        return world.as(Trip.COORDINATOR, () -> conferences.addSession("summit", new SessionInput(title, SessionKind.TALK, "2014-08-18T10:00", "30", null, null, slides, null)));
    }

    private String going() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        return id;
    }

    private TripReportView view(long account, String id) {
        return world.as(account, () -> claimReading.report(world.actor(account), id));
    }
}
