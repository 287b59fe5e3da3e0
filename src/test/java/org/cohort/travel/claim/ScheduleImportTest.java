package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.AppearanceState;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.ConferenceView;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.Trip;
import org.cohort.travel.schedule.ScheduleProblem;
import org.cohort.travel.schedule.ScheduleQueries;
import org.cohort.travel.schedule.ScheduleScope;
import org.cohort.travel.schedule.ScheduleService;
import org.cohort.travel.schedule.ScheduleView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A9, G7: a schedule from a file: looked at, confirmed, taken; nothing is lost")
class ScheduleImportTest extends TravelActs {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<schedule>\n<conference><title>Summit</title></conference>\n<day date=\"2014-08-18\"><room name=\"A\">\n";
    private static final String TAIL = "</room></day>\n</schedule>\n";

    private final ScheduleService service = world.bean(ScheduleService.class);
    private final ScheduleQueries schedules = world.bean(ScheduleQueries.class);
    private final ConferenceService conferences = world.bean(ConferenceService.class);
    private final ConferenceQueries pages = world.bean(ConferenceQueries.class);

    @BeforeEach
    void names() {
        world.sql("update account set name = 'Inga Ångström' where id = " + Trip.INTERN);
        world.sql("update account set name = 'Mira Lund' where id = " + Trip.MENTOR);
    }

    @Test
    @DisplayName("pentabarf: what is new, people of ours without accents and in any order of names; only who is confirmed is named, at once and told")
    void pentabarf() {
        upload(HEAD + event("1", "10:00", "00:40", "Internships, one year on", "Angstrom, Inga", "panel") + event("2", "11:00", "01:30", "Keynote", "Somebody Else", "keynote") + TAIL);
        ScheduleView view = view();
        assertThat(view.fresh()).extracting(ScheduleView.Row::title).containsExactly("Internships, one year on", "Keynote");
        assertThat(view.candidates()).extracting(ScheduleView.Candidate::words).containsExactly("Inga Ångström: Internships, one year on");
        assertThat(page().days()).isEmpty();
        ScheduleService.Taken taken = take(view, ScheduleScope.OURS, List.of(view.candidates().get(0).key()), List.of());
        assertThat(taken).isEqualTo(new ScheduleService.Taken(1, 0, 0, 1));
        ConferenceView.Line line = page().days().get(0).sessions().get(0);
        assertThat(line.time()).isEqualTo("10:00");
        assertThat(line.minutes()).isEqualTo(40);
        assertThat(line.kind()).isEqualTo(SessionKind.PANEL);
        assertThat(line.abstractText()).isEqualTo("What we & they learned");
        assertThat(line.slidesUrl()).isEqualTo("https://example.org/s.pdf");
        assertThat(line.recordingUrl()).isEqualTo("https://example.org/v.webm");
        assertThat(line.people()).extracting(ConferenceView.Face::state).containsExactly(AppearanceState.ACCEPTED);
        assertThat(world.notices).contains(Trip.INTERN + " appearance.ACCEPT");
        assertThat(view()).isNull();
    }

    @Test
    @DisplayName("read again: what changed with before and after, what is gone stays unless ticked, what was added by hand stays, people stay")
    void again() {
        world.run(Trip.COORDINATOR, () -> conferences.addSession("summit", new SessionInput("Keynote", SessionKind.KEYNOTE, "2014-08-18T09:00", "60", "Hall", "By hand",
                "https://by.hand/s", null)));
        world.run(Trip.COORDINATOR, () -> conferences.addSession("summit", new SessionInput("Dinner of ours", SessionKind.BOF, null, "90", null, null, null, null)));
        upload(HEAD + bare("1", "10:00", "Internships", "Inga Ångström") + bare("2", "11:00", "keynote", "X Y") + bare("3", "12:00", "Gone", "Mira Lund") + bare("4", "13:00", "Gone too", "X") + TAIL);
        ScheduleView first = view();
        assertThat(first.changed()).hasSize(1);
        take(first, ScheduleScope.ALL, first.candidates().stream().map(ScheduleView.Candidate::key).toList(), List.of());
        assertThat(line("keynote").slidesUrl()).isEqualTo("https://by.hand/s");
        assertThat(line("keynote").kind()).isEqualTo(SessionKind.KEYNOTE);
        upload(HEAD + bare("1", "14:30", "Internships, later", "Inga Ångström") + bare("2", "11:00", "keynote", "X Y") + TAIL);
        ScheduleView again = view();
        assertThat(again.fresh()).isEmpty();
        assertThat(again.same()).isEqualTo(1);
        assertThat(again.candidates()).isEmpty();
        assertThat(again.changed().get(0).differences()).containsExactly(new ScheduleView.Difference("title", "Internships", "Internships, later"),
                new ScheduleView.Difference("startsAt", "2014-08-18 10:00", "2014-08-18 14:30"));
        assertThat(again.gone()).extracting(ScheduleView.Row::title).containsExactly("Gone", "Gone too");
        refused("session.hasPeople", () -> take(again, ScheduleScope.ALL, List.of(), List.of(again.gone().get(0).key())));
        assertThat(line("Internships").people()).hasSize(1);
        assertThat(take(again, ScheduleScope.ALL, List.of(), List.of(again.gone().get(1).key()))).isEqualTo(new ScheduleService.Taken(0, 1, 1, 0));
        assertThat(line("Internships, later").people()).hasSize(1);
        assertThat(page().days().stream().flatMap(day -> day.sessions().stream())).extracting(ConferenceView.Line::title)
                .containsExactlyInAnyOrder("Internships, later", "keynote", "Gone", "Dinner of ours");
    }

    @Test
    @DisplayName("iCalendar: times with a zone, in UTC and of the place; what repeats, has no time, is outside or stands twice is named with its line")
    void calendar() {
        upload(String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN",
                "BEGIN:VEVENT", "UID:a@x", "DTSTART:20140818T150000Z", "DTEND:20140818T154500Z", "SUMMARY:In UTC", "LOCATION:Room 1", "ATTENDEE;CN=Mira Lund:mailto:m@x", "END:VEVENT",
                "BEGIN:VEVENT", "UID:b@x", "DTSTART:20140819T090000", "DURATION:PT30M", "SUMMARY:Of the place", "CATEGORIES:Workshop", "END:VEVENT",
                "BEGIN:VEVENT", "UID:c@x", "DTSTART:20140819T090000", "DURATION:PT30M", "RRULE:FREQ=DAILY", "SUMMARY:Every day", "END:VEVENT",
                "BEGIN:VEVENT", "UID:d@x", "DTSTART;VALUE=DATE:20140819", "SUMMARY:All day", "END:VEVENT",
                "BEGIN:VEVENT", "UID:e@x", "DTSTART:20150819T090000", "DURATION:PT30M", "SUMMARY:A year late", "END:VEVENT",
                "BEGIN:VEVENT", "UID:a@x", "DTSTART:20140819T100000", "DURATION:PT30M", "SUMMARY:Twice", "END:VEVENT", "END:VCALENDAR", ""));
        ScheduleView view = view();
        assertThat(view.fresh()).extracting(row -> row.at() + " " + row.title()).containsExactly("2014-08-18 10:00 In UTC", "2014-08-19 09:00 Of the place");
        assertThat(view.candidates()).extracting(ScheduleView.Candidate::person).containsExactly("Mira Lund");
        assertThat(view.failures()).containsExactly(new ScheduleView.Failure(19, ScheduleProblem.REPEATS, "Every day"), new ScheduleView.Failure(26, ScheduleProblem.TIME, "All day"),
                new ScheduleView.Failure(31, ScheduleProblem.OUTSIDE, "2015-08-19, A year late"), new ScheduleView.Failure(37, ScheduleProblem.TWICE, "Twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title,start", "<html><body/></html>", "<schedule></schedule>", "<schedule><day date=\"2014-08-18\"><room><event id=\"1\">",
        "BEGIN:VCALENDAR\nEND:VCALENDAR", "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule><day><event id=\"1\"><title>&x;</title></event></day></schedule>",
        "<!DOCTYPE s [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><schedule><title>&b;</title></schedule>"})
    @DisplayName("what is no schedule is refused at its field with the line; no entity is looked at, no document type taken; what waited still waits")
    void broken(String content) {
        upload(HEAD + bare("1", "10:00", "Internships", "X") + TAIL);
        refused("schedule.broken", () -> upload(content));
        assertThat(view().fresh()).hasSize(1);
    }

    @Test
    @DisplayName("too large is refused before it is read; wrong times are named with their lines, the rest is taken")
    void limits() {
        refused("file.tooLarge", () -> upload(HEAD + " ".repeat(4 << 20) + TAIL));
        upload(HEAD + bare("1", "soon", "When?", "X") + event("2", "10:00", "11:00", "All day long", "X", "talk") + bare("3", "10:00", "Fine", "X") + TAIL);
        assertThat(view().failures()).extracting(ScheduleView.Failure::line).containsExactly(5, 6);
        assertThat(view().fresh()).extracting(ScheduleView.Row::title).containsExactly("Fine");
    }

    @Test
    @DisplayName("S1: only who keeps the conference uploads, looks and takes; a schedule that was replaced meanwhile is not taken")
    void keepers() {
        upload(HEAD + bare("1", "10:00", "Internships", "X") + TAIL);
        ScheduleView seen = view();
        for (long other : List.of(Trip.INTERN, Trip.MENTOR, Trip.TREASURER, TravelFixture.OTHERS)) {
            assertThatThrownBy(() -> schedules.view(world.actor(other), "summit")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.run(other, () -> service.discard("summit"))).isInstanceOf(NotFound.class);
        }
        upload(HEAD + bare("1", "12:00", "Internships", "X") + TAIL);
        refused("stale", () -> take(seen, ScheduleScope.ALL, List.of(), List.of()));
        world.run(Trip.ORGANIZER, () -> service.discard("summit"));
        assertThat(view()).isNull();
    }

    private static String event(String id, String start, String duration, String title, String person, String type) {
        return "<event id=\"" + id + "\"><start>" + start + "</start><duration>" + duration + "</duration><room>A</room><title>" + title + "</title><type>" + type + "</type>"
                + "<abstract>&lt;p&gt;What we &amp;amp; they learned&lt;/p&gt;</abstract><persons><person id=\"9\">" + person + "</person></persons>"
                + "<attachments><attachment type=\"slides\" href=\"https://example.org/s.pdf\">Slides</attachment></attachments>"
                + "<links><link href=\"javascript:alert(1)\">Video</link><link href=\"https://example.org/v.webm\">Video recording</link></links></event>\n";
    }

    private static String bare(String id, String start, String title, String person) {
        return "<event id=\"" + id + "\"><start>" + start + "</start><duration>00:45</duration><title>" + title + "</title><persons><person>" + person + "</person></persons></event>\n";
    }

    private ConferenceView.Line line(String title) {
        return page().days().stream().flatMap(day -> day.sessions().stream()).filter(line -> line.title().equals(title)).findFirst().orElseThrow();
    }

    private void upload(String content) {
        world.run(Trip.COORDINATOR, () -> service.upload("summit", new Upload("file", "schedule.xml", content.getBytes(StandardCharsets.UTF_8))));
    }

    private ScheduleView view() {
        return world.as(Trip.COORDINATOR, () -> schedules.view(world.actor(Trip.COORDINATOR), "summit"));
    }

    private ScheduleService.Taken take(ScheduleView view, ScheduleScope scope, List<String> confirmed, List<String> removed) {
        return world.as(Trip.COORDINATOR, () -> service.take("summit", view.upload(), scope, confirmed, removed));
    }

    private ConferenceView page() {
        return pages.page(Actor.VISITOR, "summit");
    }
}
