package org.cohort.travel.kit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.calendar.CalendarFile;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Words;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.TravelRules;
import org.cohort.travel.trip.TripQueries;
import org.cohort.travel.trip.Visa;

/** The kit of a trip, for the traveller alone, once the offer is accepted. */
@Queries
public class KitQueries {

    private static final Duration USUAL_SESSION = Duration.ofMinutes(60);

    @Inject
    GrantCases grants;

    @Inject
    TripQueries trips;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    KitParts parts;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such trip, or it is not the actor's own */
    public Kit kit(Actor actor, String grantPublicId) {
        GrantCase c = own(actor, grantPublicId);
        KitParts.Facts facts = new KitParts.Facts(c, trips.page(actor, grantPublicId), conferences.sessionsOf(c.grant().accountId(), c.conference().id()),
                conferences.conduct(c.conference().id()), actor.locale(), actor.zone());
        return new Kit(grantPublicId, c.person(), c.conference(), List.of(parts.dates(facts), parts.sessions(facts), parts.papers(facts), parts.contacts(facts)));
    }

    /** The trip, its own deadlines and her own sessions as a calendar file (RFC 5545). @throws NotFound likewise */
    public String calendar(Actor actor, String grantPublicId) {
        GrantCase c = own(actor, grantPublicId);
        String name = c.conference().name();
        String id = c.grant().publicId();
        CalendarFile calendar = new CalendarFile(Words.say(actor.locale(), "kit.calendar", name), clock.instant());
        String where = c.conference().city();
        calendar.entry("trip-" + id, c.path(), Words.say(actor.locale(), "kit.calendar", name)).in(where).days(c.conference().startsOn(), c.conference().endsOn());
        calendar.entry("trip-report-" + id, c.path() + "/report", Words.say(actor.locale(), "kit.calendar.report", name)).at(TravelRules.reportDue(c.conference(), c.dates()));
        calendar.entry("claim-" + id, c.path() + "/claim", Words.say(actor.locale(), "kit.calendar.claim", name)).at(claimUntil(c));
        Visa visa = trips.page(actor, grantPublicId).visa();
        if (visa.appointment() != null) {
            calendar.entry("visa-" + id, c.path() + "/trip", Words.say(actor.locale(), "kit.calendar.visa", name)).days(visa.appointment(), visa.appointment());
        }
        conferences.sessionsOf(c.grant().accountId(), c.conference().id()).stream().filter(session -> session.startsAt() != null)
                .forEach(session -> calendar.entry("session-" + session.publicId(), c.conference().path(), session.title())
                        .in(session.room() == null ? where : session.room() + ", " + where)
                        .from(session.startsAt(), session.minutes() == null ? USUAL_SESSION : Duration.ofMinutes(session.minutes())));
        return calendar.text();
    }

    private GrantCase own(Actor actor, String grantPublicId) {
        if (!actor.isSignedIn()) {
            throw new NotFound();
        }
        GrantCase c = grants.visible(grantPublicId);
        if (!grants.rolesOf(c).contains(Role.SELF) || !c.grant().state().isGoing()) {
            throw new NotFound();
        }
        return c;
    }

    /** The last moment of the claim's window, or of what it was sent back for. */
    static Instant claimUntil(GrantCase c) {
        return TravelRules.claim(c.conference(), c.dates(), Objects.requireNonNull(c.claimed()).answerUntil()).shownEnd();
    }

    /** The day of a moment, at the conference. */
    static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
