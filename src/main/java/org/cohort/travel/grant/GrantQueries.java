package org.cohort.travel.grant;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.Buttons;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;

/** Reads grants for pages, each for an actor: what she has no part in does not exist for her. */
@Queries
public class GrantQueries {

    private static final int MOST_ROWS = 300;
    private static final String ROW = "select new org.cohort.travel.grant.GrantRow(g.publicId, g.accountId, a.name, c.name, c.publicId, c.startsOn, g.state,"
            + " g.currency, (select sum(l.estimated) from CostLine l where l.grant = g), (select sum(k.approved) from CostLine k where k.grant = g),"
            + " i.projectId, i.participationId, r.programId, g.fundId, g.submittedAt)"
            + " from TravelGrant g join Conference c on c.id = g.conferenceId join Internship i on i.id = g.internshipId"
            + " join ProgramRound r on r.id = i.roundId join Account a on a.id = g.accountId";
    private static final String SCOPE = " where (g.accountId = :me or g.state <> :draft and (i.projectId in :projects or i.participationId in :participations"
            + " or r.programId in :programs or g.fundId in :funds or g.fundId is null and r.programId in :purses))";
    private static final Set<GrantAction> ON_FORMS = EnumSet.of(GrantAction.RECOMMEND_AS_MENTOR, GrantAction.RECOMMEND_AS_COORDINATOR, GrantAction.OFFER);
    private static final Set<GrantAction> ANSWERS = EnumSet.of(GrantAction.ANSWER_MENTOR, GrantAction.ANSWER_COORDINATOR, GrantAction.ANSWER_FOUNDATION);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Grants grants;

    @Inject
    GrantCases cases;

    @Inject
    Aftermath aftermath;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    Directory directory;

    @Inject
    History history;

    @Inject
    Transitions transitions;

    /** Her own grants, those that wait for her, and the board of all she has a part in. */
    public Board board(Actor actor) {
        Map<Long, Set<Long>> purses = purses(actor);
        List<GrantRow> rows = rows(actor, purses, "", Map.of());
        List<GrantRow> others = rows.stream().filter(row -> !actor.is(row.account())).toList();
        return new Board(rows.stream().filter(row -> actor.is(row.account())).toList(),
                others.stream().filter(row -> waitsFor(actor, row, purses)).toList(), Board.lanes(others));
    }

    /** Those of a community in a round that the actor may see. */
    public List<GrantRow> ofParticipation(Actor actor, String participationPublicId) {
        return rows(actor, purses(actor), " and i.participationId = (select p.id from Participation p where p.publicId = :id)", Map.of("id", participationPublicId))
                .stream().filter(row -> row.state() != GrantState.DRAFT).toList();
    }

    /** Those of an internship that the actor may see. */
    public List<GrantRow> ofInternship(Actor actor, String internshipPublicId) {
        return rows(actor, purses(actor), " and i.publicId = :id", Map.of("id", internshipPublicId));
    }

    /** The page where she asks for money for a conference. @throws org.cohort.kernel.access.NotFound when there is no such conference */
    public RequestView request(Actor actor, String conferencePublicId) {
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        Grant grant = grants.own(conference.id(), actor.accountId());
        InternshipRef internship = cases.internshipOf(actor.accountId());
        List<FundRef> travelFunds = cases.travelFunds(internship);
        List<ConferenceDirectory.Part> parts = conferences.partsOf(actor.accountId(), conference.id());
        return new RequestView(conference, cases.mayI(conference, internship, travelFunds, grant),
                grant != null ? grant.currency() : travelFunds.isEmpty() ? null : travelFunds.get(0).currency(),
                grant == null ? null : grant.publicId(), grant == null ? null : grant.version(), grant == null ? null : grant.state(),
                grant == null ? null : grant.purpose(), grant == null ? null : partId(parts, grant.appearanceId()),
                grant == null ? List.of() : grant.lines().stream().map(GrantView.Line::of).toList(), parts);
    }

    /** @throws org.cohort.kernel.access.NotFound when there is none, or it is not for the actor to know of */
    public GrantView page(Actor actor, String publicId) {
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        GrantCase c = cases.visible(publicId);
        Grant grant = c.grant();
        Set<Role> roles = cases.rolesOf(c);
        List<Option<GrantAction>> options = transitions.options(GrantLifecycle.TABLE, c, roles);
        List<ConferenceDirectory.Part> parts = grant.appearanceId() == null ? List.of() : conferences.partsOf(grant.accountId(), grant.conferenceId());
        return new GrantView(publicId, grant.version(), grant.state(), c.conference(), c.internship(), c.person(), roles, grant.purpose(),
                parts.stream().filter(part -> part.id().equals(grant.appearanceId())).findFirst().orElse(null),
                grant.lines().stream().map(GrantView.Line::of).toList(), GrantView.Totals.of(grant), voices(grant),
                c.funds().stream().filter(fund -> fund.id().equals(grant.fundId())).map(FundRef::name).findFirst().orElse(null),
                GrantPolicy.maySeeFund(roles) ? purses(c) : List.of(), grant.offerUntil(),
                buttons(Buttons.of(GrantLifecycle.TABLE, grant.state(), options, roles), c),
                allows(options, GrantAction.RECOMMEND_AS_MENTOR) || allows(options, GrantAction.RECOMMEND_AS_COORDINATOR),
                allows(options, GrantAction.OFFER), history(publicId),
                aftermath.claimState(grant.id()), aftermath.reportState(grant.id()));
    }

    /** What she tried while it was her draft is nobody's to read. */
    private List<History.Act> history(String publicId) {
        return history.of(GrantLifecycle.TABLE.name(), publicId).stream()
                .filter(act -> !GrantService.EDIT.equals(act.action()) || !GrantState.DRAFT.name().equals(act.from())).toList();
    }

    private List<GrantRow> rows(Actor actor, Map<Long, Set<Long>> purses, String narrower, Map<String, Object> values) {
        var query = em.createQuery(ROW + SCOPE + narrower + " order by g.submittedAt, g.id", GrantRow.class)
                .setParameter("me", actor.accountId()).setParameter("draft", GrantState.DRAFT)
                .setParameter("projects", some(actor.scopes(Role.MENTOR))).setParameter("participations", some(actor.scopes(Role.COORDINATOR)))
                .setParameter("programs", some(actor.scopes(Role.ORGANIZER))).setParameter("funds", some(actor.scopes(Role.TREASURER)))
                .setParameter("purses", some(purses.keySet()));
        values.forEach(query::setParameter);
        return query.setMaxResults(MOST_ROWS).getResultList();
    }

    /** The travel funds the actor keeps, by program. */
    private Map<Long, Set<Long>> purses(Actor actor) {
        Map<Long, Set<Long>> kept = new HashMap<>();
        if (actor.holds(Role.TREASURER)) {
            em.createQuery("select f.programId, f.id from Fund f where f.id in :funds and f.purpose = org.cohort.fund.FundPurpose.TRAVEL", Object[].class)
                    .setParameter("funds", some(actor.scopes(Role.TREASURER))).getResultList()
                    .forEach(row -> kept.computeIfAbsent((Long) row[0], any -> new HashSet<>()).add((Long) row[1]));
        }
        return kept;
    }

    private static boolean waitsFor(Actor actor, GrantRow row, Map<Long, Set<Long>> purses) {
        Set<Long> keys = row.fund() != null ? Set.of(row.fund()) : purses.getOrDefault(row.program(), Set.of());
        Set<Role> roles = GrantPolicy.rolesOf(actor, new Stakes(row.account(), row.project(), row.participation(), row.program(), keys));
        return GrantLifecycle.TABLE.waitsFor(row.state()).stream().anyMatch(roles::contains);
    }

    private List<GrantView.Purse> purses(GrantCase c) {
        return c.funds().stream().filter(fund -> c.grant().fundId() == null || fund.id().equals(c.grant().fundId()))
                .filter(fund -> fund.currency().equals(c.grant().currency()))
                .map(fund -> new GrantView.Purse(fund, ledger.balance(fund.id()))).toList();
    }

    private List<GrantView.Voice> voices(Grant grant) {
        Map<Long, Directory.Person> people = directory.people(grant.recommendations().stream().map(Recommendation::accountId).collect(Collectors.toSet()));
        return grant.recommendations().stream().map(given -> new GrantView.Voice(
                people.containsKey(given.accountId()) ? people.get(given.accountId()).name() : "", given.actingRole(), given.welcomedBy(), given.words(),
                given.givenAt())).toList();
    }

    /** What has a form of its own stands there when it is allowed; of the answers only the one that is asked for is a button. */
    private static List<Option<GrantAction>> buttons(List<Option<GrantAction>> options, GrantCase c) {
        Lifecycle<GrantState, GrantAction, GrantCase> table = GrantLifecycle.TABLE;
        return options.stream()
                .filter(option -> !(option.isAllowed() && ON_FORMS.contains(option.action())))
                .filter(option -> !ANSWERS.contains(option.action()) || table.transitions().stream()
                        .anyMatch(row -> row.action() == option.action() && row.to() == c.grant().askedIn()))
                .toList();
    }

    private static boolean allows(List<Option<GrantAction>> options, GrantAction action) {
        return options.stream().anyMatch(option -> option.action() == action && option.isAllowed());
    }

    private static String partId(List<ConferenceDirectory.Part> parts, Long id) {
        return parts.stream().filter(part -> part.id().equals(id)).map(ConferenceDirectory.Part::publicId).findFirst().orElse(null);
    }

    /** JPQL takes no empty list. */
    private static Collection<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
