package org.cohort.travel.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.Recommendation;
import org.cohort.travel.grant.TravelRules;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.letter.LetterView;
import org.cohort.travel.trip.TripView;

/** The parts of a kit, each in the traveller's words. */
@ApplicationScoped
class KitParts {

    /** @param conduct whom to turn to under the code of conduct; null where nobody is named */
    record Facts(GrantCase grant, TripView trip, List<ConferenceDirectory.OwnSession> sessions, String conduct, Locale language, ZoneId zone) {

        String say(String key, Object... args) {
            return Words.say(language, zone, key, args);
        }

        Kit.Line line(String key, Object value, String link) {
            return new Kit.Line(say("kit." + key), value.toString(), link);
        }
    }

    @Inject
    LetterService letters;

    @Inject
    Directory directory;

    Kit.Part dates(Facts f) {
        GrantCase c = f.grant();
        return new Kit.Part(f.say("kit.dates"), List.of(
                f.line("dates.trip", Moments.days(c.conference().startsOn(), c.conference().endsOn(), f.language()) + ", " + c.conference().city() + ", " + new Locale.Builder().setRegion(c.conference().country()).build().getDisplayCountry(f.language())
                        + " (" + c.conference().zone().getId() + ")", c.conference().path()),
                f.line("dates.report", Moments.day(KitQueries.day(TravelRules.reportDue(c.conference(), c.dates()), c.conference().zone()), f.language()), c.path() + "/report"),
                f.line("dates.claim", Moments.day(KitQueries.day(KitQueries.claimUntil(c), c.conference().zone()), f.language()), c.path() + "/claim"),
                f.line("dates.paid", c.grant().approvedTotal().words(f.language()), c.path())));
    }

    Kit.Part papers(Facts f) {
        GrantCase c = f.grant();
        List<Kit.Line> lines = new ArrayList<>();
        lines.add(f.line("papers.passport", f.say("kit.papers.passport.words"), null));
        List<LetterView> shelf = letters.of(c.grant().publicId()).letters();
        if (Boolean.TRUE.equals(c.grant().terms().visaNeeded())) {
            lines.add(f.line("papers.visa", visa(f), c.path() + "/trip"));
            if (shelf.stream().noneMatch(letter -> letter.kind() == LetterKind.VISA)) {
                lines.add(f.line("papers.visaLetter", f.say("kit.papers.visaLetter.words"), c.path()));
            }
        }
        shelf.forEach(letter -> lines.add(new Kit.Line(f.say("letter.title." + letter.kind()), f.say("letter.tag." + letter.standing()), letter.path())));
        lines.add(f.line("papers.keep", f.say("kit.papers.keep.words", c.grant().lines().stream().filter(CostLine::isGranted).map(CostLine::description)
                .collect(Collectors.joining(", "))), null));
        lines.add(f.line("papers.insurance", f.say("kit.papers.insurance.words"), null));
        return new Kit.Part(f.say("kit.papers"), lines);
    }

    private static String visa(Facts f) {
        if (f.trip().visa().appointment() != null) {
            return f.say("kit.papers.visa.appointment", f.trip().visa().appointment());
        }
        return f.say("kit.papers.visa.by", f.trip().getAppointmentBy());
    }

    Kit.Part contacts(Facts f) {
        GrantCase c = f.grant();
        List<Kit.Line> lines = new ArrayList<>();
        c.grant().recommendations().stream().map(Recommendation::welcomedBy).filter(name -> name != null && !name.isBlank()).distinct()
                .forEach(name -> lines.add(f.line("contacts.welcome", name, null)));
        lines.add(f.line("contacts.conduct", f.conduct() == null ? f.say("kit.contacts.conduct.none") : f.conduct(), c.conference().path()));
        var project = c.internship().project();
        people(f, lines, "contacts.mentor", Role.MENTOR, project.id());
        people(f, lines, "contacts.coordinator", Role.COORDINATOR, project.participation().id());
        people(f, lines, "contacts.organizer", Role.ORGANIZER, project.participation().round().programId());
        var own = f.trip().contact();
        lines.add(f.line("contacts.emergency", own != null && own.isThere() ? f.say("kit.contacts.emergency.words", own.name() == null ? "" : own.name(), own.phone())
                : f.say("kit.contacts.emergency.none"), c.path() + "/trip"));
        return new Kit.Part(f.say("kit.contacts"), lines);
    }

    private void people(Facts f, List<Kit.Line> lines, String key, Role role, Long scope) {
        directory.people(directory.holders(role, scope)).values().stream().filter(person -> !person.accountId().equals(f.grant().grant().accountId()))
                .forEach(person -> lines.add(f.line(key, person.name() + ", " + person.email(), null)));
    }

    Kit.Part sessions(Facts f) {
        ZoneId there = f.grant().conference().zone();
        return new Kit.Part(f.say("kit.sessions"), f.sessions().isEmpty() ? List.of(f.line("sessions.none", f.say("kit.sessions.none.words"), f.grant().conference().path()))
                : f.sessions().stream().map(session -> new Kit.Line(session.startsAt() == null ? f.say("kit.sessions.unfixed") : Moments.at(session.startsAt(), there, f.language()),
                f.say("kit.sessions.session", session.title(), session.kind(), session.part(), session.room() == null ? "–" : session.room()), null)).toList());
    }
}
