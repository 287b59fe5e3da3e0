package org.cohort.travel.grant;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.Buttons;
import org.cohort.travel.ConferenceDirectory;

/** Reads grants for pages, each for an actor: what she has no part in does not exist for her. */
@Queries
public class GrantQueries {

    private static final int MOST_ROWS = 300;
    private static final int MOST_WAITING = 25;
    private static final String ORDER = " order by g.submittedAt, g.id";
    private static final String ROW = "select new org.cohort.travel.grant.GrantRow(g.publicId, g.accountId, a.name, c.name, c.publicId, c.startsOn, g.state,"
            + " g.currency, (select sum(l.estimated) from CostLine l where l.grant = g), (select sum(k.approved) from CostLine k where k.grant = g),"
            + " i.projectId, i.participationId, r.programId, g.fundId, g.submittedAt)"
            + " from TravelGrant g join Conference c on c.id = g.conferenceId join Internship i on i.id = g.internshipId"
            + " join ProgramRound r on r.id = i.roundId join Account a on a.id = g.accountId";
    /** Decided on by whoever keeps a fund that pays it; before there is one, by whoever keeps a travel fund of the program. */
    private static final String PURSE = "(g.fundId in :funds or g.several = true and exists (select y.id from CostLine y where y.grant = g and y.fundId in :funds)"
            + " or g.fundId is null and r.programId in (select f.programId from Fund f where f.id in :funds"
            + " and f.purpose = org.cohort.fund.FundPurpose.TRAVEL))";
    private static final String SCOPE = " where (g.accountId = :me or g.state <> :draft and (i.projectId in :projects or i.participationId in :participations"
            + " or r.programId in :programs or " + PURSE + "))";
    private static final String WAITING = " where g.accountId <> :me and (g.state in :asMentor and i.projectId in :projects or g.state in :asCoordinator and i.participationId"
            + " in :participations or g.state in :asTreasurer and " + PURSE + ")";
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
    OnAccount onAccount;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    GrantNotes notes;

    @Inject
    Limiter limiter;

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

    /** Her own grants. */
    public List<GrantRow> mine(Actor actor) {
        return em.createQuery(ROW + " where g.accountId = :me" + ORDER, GrantRow.class).setParameter("me", actor.accountId()).getResultList();
    }

    /** Others' that wait for her, the oldest first, and no more than a page of them. */
    public List<GrantRow> waiting(Actor actor) {
        List<Long> first = scoped(em.createQuery("select g.id from TravelGrant g join Internship i on i.id = g.internshipId join ProgramRound r on r.id = i.roundId"
                        + WAITING + ORDER, Long.class), actor)
                .setParameter("asMentor", waitingFor(Role.MENTOR)).setParameter("asCoordinator", waitingFor(Role.COORDINATOR))
                .setParameter("asTreasurer", waitingFor(Role.TREASURER))
                .setMaxResults(MOST_WAITING).getResultList();
        // What their costs add up to is asked of these alone, not of all that wait.
        return first.isEmpty() ? List.of() : em.createQuery(ROW + " where g.id in :first" + ORDER, GrantRow.class).setParameter("first", first).getResultList();
    }

    /** Those of a community in a round that the actor may see. */
    public List<GrantRow> ofParticipation(Actor actor, String participationPublicId) {
        return rows(actor, " and i.participationId = (select p.id from Participation p where p.publicId = :id)", participationPublicId)
                .stream().filter(row -> row.state() != GrantState.DRAFT).toList();
    }

    /** Those of an internship that the actor may see. */
    public List<GrantRow> ofInternship(Actor actor, String internshipPublicId) {
        return rows(actor, " and i.publicId = :id", internshipPublicId);
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
        boolean decides = GrantPolicy.mayKnowBefore(roles, c.conflicted());
        // What is not handed in, or was sent back, is hers alone to read.
        boolean claim = roles.contains(Role.SELF) || c.claimed().handedIn();
        AdvanceView advance = onAccount.view(c, roles);
        return new GrantView(publicId, grant.version(), grant.state(), c.conference(), c.internship(), c.person(), roles, grant.purpose(),
                parts.stream().filter(part -> part.id().equals(grant.appearanceId())).findFirst().orElse(null),
                grant.lines().stream().map(line -> GrantView.Line.of(line, claim).from(c.fundName(line.fundId()))).toList(), GrantView.Totals.of(grant, claim), voices(grant),
                grant.fundId() == null ? null : c.payers().stream().map(FundRef::name).collect(Collectors.joining(", ")),
                GrantPolicy.maySeeFund(roles) ? purses(c, actor) : List.of(), grant.offerUntil(),
                buttons(Buttons.of(GrantLifecycle.TABLE, grant.state(), options, roles), c),
                allows(options, GrantAction.RECOMMEND_AS_MENTOR) || allows(options, GrantAction.RECOMMEND_AS_COORDINATOR),
                allows(options, GrantAction.OFFER), history(publicId, decides, advance),
                aftermath.claimState(grant.id()), aftermath.reportState(grant.id()), rules(c, decides, allows(options, GrantAction.OFFER)),
                decides ? notes.of(grant) : null, advance);
    }

    private GrantView.Rules rules(GrantCase c, boolean decides, boolean mayOffer) {
        Grant grant = c.grant();
        boolean undecided = grant.offerUntil() == null && !grant.state().isOver();
        Amount above = undecided && c.basis().policy().needsSecondVoice(grant.estimatedTotal()) ? c.basis().policy().limits().secondVoice() : null;
        return new GrantView.Rules(undecided ? limiter.remarks(c) : List.of(), grant.terms().agreedNumber(), grant.terms().agreedAt(), grant.terms().otherFunding(), grant.terms().needsVisa(), c.visaFirst(), above,
                decides && grant.secondVoiceBy() != null, above != null && mayOffer && grant.secondVoiceBy() == null);
    }

    /** What she tried while it was her draft is nobody's to read; what leads to an offer, theirs who decide, until it is made; money before the trip, theirs whom it concerns. */
    private List<History.Act> history(String publicId, boolean decides, AdvanceView advance) {
        List<History.Act> all = history.of(GrantLifecycle.TABLE.name(), publicId);
        int offered = all.stream().map(History.Act::action).toList().lastIndexOf(GrantAction.OFFER.name());
        Stream<History.Act> own = IntStream.range(0, all.size()).filter(i -> decides || i < offered || !GrantService.SECOND.equals(all.get(i).action())).mapToObj(all::get)
                .filter(act -> !GrantService.EDIT.equals(act.action()) || !GrantState.DRAFT.name().equals(act.from()));
        return advance == null ? own.toList() : Stream.concat(own, advance.acts().stream()).sorted(Comparator.comparing(History.Act::at)).toList();
    }

    private List<GrantRow> rows(Actor actor, String narrower, String publicId) {
        return scoped(em.createQuery(ROW + SCOPE + narrower + " order by g.submittedAt, g.id", GrantRow.class), actor)
                .setParameter("programs", some(actor.scopes(Role.ORGANIZER))).setParameter("draft", GrantState.DRAFT).setParameter("id", publicId).setMaxResults(MOST_ROWS).getResultList();
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, Actor actor) {
        return query.setParameter("me", actor.accountId())
                .setParameter("projects", some(actor.scopes(Role.MENTOR))).setParameter("participations", some(actor.scopes(Role.COORDINATOR)))
                .setParameter("funds", some(actor.scopes(Role.TREASURER)));
    }

    /** The states in which the lifecycle waits for this role. */
    private static Set<GrantState> waitingFor(Role role) {
        Set<GrantState> states = EnumSet.noneOf(GrantState.class);
        for (GrantState state : GrantState.values()) {
            if (GrantLifecycle.TABLE.waitsFor(state).contains(role)) {
                states.add(state);
            }
        }
        return states;
    }

    private List<GrantView.Purse> purses(GrantCase c, Actor actor) {
        return c.purses(actor).stream().map(fund -> new GrantView.Purse(fund, ledger.balance(fund.id()))).toList();
    }

    private List<GrantView.Voice> voices(Grant grant) {
        Map<Long, Directory.Person> people = directory.people(grant.recommendations().stream().map(Recommendation::accountId).collect(Collectors.toSet()));
        return grant.recommendations().stream().map(given -> new GrantView.Voice(
                people.containsKey(given.accountId()) ? people.get(given.accountId()).name() : "", given.actingRole(), given.welcomedBy(), given.words(),
                given.givenAt())).toList();
    }

    /** What has a form of its own stands there when it is allowed; of the answers, and of the ways to take an offer, only the one that is asked for is a button; who needs no visa isn't refused one, and what is paid isn't refused to be taken up. */
    private static List<Option<GrantAction>> buttons(List<Option<GrantAction>> options, GrantCase c) {
        Lifecycle<GrantState, GrantAction, GrantCase> table = GrantLifecycle.TABLE;
        return options.stream()
                .filter(option -> !(option.isAllowed() && ON_FORMS.contains(option.action())))
                .filter(option -> option.action() != (c.visaFirst() ? GrantAction.ACCEPT : GrantAction.ACCEPT_VISA_FIRST))
                .filter(option -> option.action() != GrantAction.VISA_REFUSED || c.needsVisa())
                .filter(option -> option.action() != GrantAction.TAKE_UP || option.isAllowed() || c.grant().authorizedTotal().isZero())
                .filter(option -> !ANSWERS.contains(option.action()) || table.transitions().stream()
                        .anyMatch(row -> row.action() == option.action() && row.to() == c.grant().askedIn()))
                .toList();
    }

    private static boolean allows(List<Option<GrantAction>> options, GrantAction action) {
        return options.stream().anyMatch(option -> option.action() == action && option.isAllowed());
    }

    /** JPQL takes no empty list. */
    private static Collection<Long> some(Set<Long> keys) {
        return keys.isEmpty() ? Set.of(-1L) : keys;
    }
}
