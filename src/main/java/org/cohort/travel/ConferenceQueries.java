package org.cohort.travel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;

/** Reads conferences for pages. They are public; only proposed appearances are not. */
@Queries
public class ConferenceQueries {

    /** A community the reader may record a conference for. */
    public record Choice(String publicId, String name) {
    }

    /** A session as a form shows it. @param version which the form gives back */
    public record SessionForm(int version, SessionInput input) {
    }

    private static final String ROW = "select new org.cohort.travel.ConferenceRow(c.publicId, c.name, c.city, c.country, c.startsOn, c.endsOn, m.name, m.publicId,"
            + " (select count(a) from Appearance a join ConferenceSession s on s.id = a.sessionId where s.conferenceId = c.id and a.state in :agreed))"
            + " from Conference c join Community m on m.id = c.communityId";
    private static final Set<AppearanceState> AGREED = Set.of(AppearanceState.ACCEPTED, AppearanceState.HELD);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Conferences conferences;

    @Inject
    Transitions transitions;

    @Inject
    Clock clock;

    /** All conferences: those ahead first and the next of them on top, then those past, the latest on top. */
    public PageResult<ConferenceRow> list(PageRequest request) {
        LocalDate today = today();
        List<ConferenceRow> rows = em.createQuery(ROW + " order by case when c.endsOn >= :today then 0 else 1 end,"
                        + " case when c.endsOn >= :today then c.startsOn else null end, c.startsOn desc, c.id", ConferenceRow.class)
                .setParameter("agreed", AGREED).setParameter("today", today)
                .setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
        long total = em.createQuery("select count(c) from Conference c", Long.class).getSingleResult();
        return new PageResult<>(rows, total, request);
    }

    /** The conferences of a community that are not over, the next first. */
    public List<ConferenceRow> ahead(Long communityId) {
        return em.createQuery(ROW + " where c.communityId = :community and c.endsOn >= :today order by c.startsOn, c.id", ConferenceRow.class)
                .setParameter("agreed", AGREED).setParameter("today", today()).setParameter("community", communityId).setMaxResults(20).getResultList();
    }

    /** @throws NotFound when there is none */
    public ConferenceView page(Actor actor, String publicId) {
        Object[] row = em.createQuery("select c, m.name, m.publicId from Conference c join Community m on m.id = c.communityId where c.publicId = :id", Object[].class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        Conference conference = (Conference) row[0];
        Hosts hosts = actor.isSignedIn() ? conferences.hosts(conference) : new Hosts(Set.of(), Set.of());
        boolean keeper = ConferenceView.keeps(ConferencePolicy.rolesOf(actor, hosts));
        return new ConferenceView(conference.ref(), conference.version(), (String) row[1], (String) row[2], conference.input().website(),
                conference.input().about(), days(actor, conference, hosts), keeper, stories(conference.id()), conference.facts(), years(conference));
    }

    /** A conference to be changed, with its version. @throws NotFound when there is none or the actor does not keep it */
    public ConferenceInput input(Actor actor, String publicId) {
        return kept(actor, conferences.conference(publicId)).input();
    }

    /** What travellers need to know of a conference, to be changed. @throws NotFound when there is none or the actor does not keep it */
    public ConferenceFacts facts(Actor actor, String publicId) {
        return kept(actor, conferences.conference(publicId)).facts();
    }

    /** A session of the conference to be changed. @throws NotFound when there is none or the actor does not keep it */
    public SessionForm session(Actor actor, String sessionPublicId) {
        Session session = conferences.session(sessionPublicId);
        return new SessionForm(session.version(), session.input(kept(actor, conferences.conference(session.conferenceId())).zone()));
    }

    /** The communities whose conferences the actor keeps, by name. */
    public List<Choice> communities(Actor actor) {
        return em.createQuery("select distinct new org.cohort.travel.ConferenceQueries$Choice(c.publicId, c.name) from Participation p"
                        + " join Community c on c.id = p.communityId join ProgramRound r on r.id = p.roundId"
                        + " where p.state = org.cohort.program.ParticipationState.APPROVED and (p.id in :participations or r.programId in :programs) order by c.name",
                        Choice.class)
                .setParameter("participations", some(actor.scopes(Role.COORDINATOR)))
                .setParameter("programs", some(actor.scopes(Role.ORGANIZER))).setMaxResults(200).getResultList();
    }

    private Conference kept(Actor actor, Conference conference) {
        if (!ConferenceView.keeps(ConferencePolicy.rolesOf(actor, conferences.hosts(conference)))) {
            throw new NotFound();
        }
        return conference;
    }

    private List<ConferenceView.Day> days(Actor actor, Conference conference, Hosts hosts) {
        Map<Long, List<ConferenceView.Face>> people = people(actor, conference, hosts);
        List<Session> sessions = em.createQuery("select s from ConferenceSession s where s.conferenceId = :id"
                + " order by case when s.startsAt is null then 1 else 0 end, s.startsAt, s.id", Session.class).setParameter("id", conference.id()).getResultList();
        Map<LocalDate, List<ConferenceView.Line>> days = new LinkedHashMap<>();
        for (Session session : sessions) {
            SessionInput shown = session.input(conference.zone());
            LocalDateTime starts = shown.startsAt() == null ? null : LocalDateTime.parse(shown.startsAt());
            LocalDate day = starts == null ? null : starts.toLocalDate();
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(new ConferenceView.Line(session.publicId(), shown.title(), shown.kind(),
                    starts == null ? null : starts.toLocalTime().toString(), shown.length(), shown.room(), shown.abstractText(),
                    shown.slidesUrl(), shown.recordingUrl(), people.getOrDefault(session.id(), List.of())));
        }
        return days.entrySet().stream().map(day -> new ConferenceView.Day(day.getKey(), day.getValue())).toList();
    }

    private Map<Long, List<ConferenceView.Face>> people(Actor actor, Conference conference, Hosts hosts) {
        List<Object[]> rows = em.createQuery("select a, s from Appearance a join ConferenceSession s on s.id = a.sessionId"
                        + " where s.conferenceId = :id and a.state <> :gone order by a.id", Object[].class)
                .setParameter("id", conference.id()).setParameter("gone", AppearanceState.WITHDRAWN).getResultList();
        Map<Long, List<ConferenceView.Face>> people = new LinkedHashMap<>();
        for (Object[] row : rows) {
            AppearanceCase appearance = new AppearanceCase((Appearance) row[0], (Session) row[1], conference, hosts);
            if (ConferencePolicy.maySee(actor, appearance.appearance(), hosts)) {
                people.computeIfAbsent(appearance.session().id(), any -> new ArrayList<>()).add(face(actor, appearance));
            }
        }
        return people;
    }

    private ConferenceView.Face face(Actor actor, AppearanceCase c) {
        Set<Role> roles = ConferencePolicy.rolesOf(actor, c.appearance(), c.hosts());
        return new ConferenceView.Face(c.appearance().publicId(), c.appearance().accountId(), c.appearance().name(), c.appearance().part(), c.appearance().state(),
                roles.isEmpty() ? List.of() : transitions.options(AppearanceLifecycle.TABLE, c, roles));
    }

    /** The same community's conferences of the same series. */
    private List<ConferenceRow> years(Conference conference) {
        return conference.facts().getSeries() == null ? List.of() : em.createQuery(ROW + " where c.communityId = :community and lower(c.facts.series) = :series"
                        + " and c.id <> :id order by c.startsOn desc, c.id", ConferenceRow.class).setParameter("agreed", AGREED)
                .setParameter("community", conference.communityId()).setParameter("series", conference.facts().getSeries().toLowerCase(java.util.Locale.ROOT))
                .setParameter("id", conference.id()).setMaxResults(50).getResultList();
    }

    /** By table name: stories belong to a feature above this one. */
    private List<ConferenceView.StoryLine> stories(Long conferenceId) {
        List<?> rows = em.createNativeQuery("select s.public_id, s.title, s.published_at from story s join trip_report t on t.id = s.trip_report_id"
                        + " join travel_grant g on g.id = t.grant_id where g.conference_id = ?1 and s.state = 'PUBLISHED' order by s.published_at desc")
                .setParameter(1, conferenceId).setMaxResults(20).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new ConferenceView.StoryLine((String) row[0], (String) row[1], instant(row[2]))).toList();
    }

    private static Instant instant(Object at) {
        return at == null ? null : (at instanceof LocalDateTime local ? local : ((Timestamp) at).toLocalDateTime()).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** JPQL takes no empty list. */
    private static Set<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
