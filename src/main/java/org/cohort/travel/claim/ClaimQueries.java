package org.cohort.travel.claim;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Window;
import org.cohort.travel.advance.Advances;
import org.cohort.travel.Buttons;
import org.cohort.travel.Session;
import org.cohort.travel.SessionInput;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.TravelRules;

/** Reads claims and trip reports for pages, each for an actor. */
@Queries
public class ClaimQueries {

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    Advances advances;

    @Inject
    ShownProofs proofs;

    @Inject
    TripParts parts;

    @Inject
    Clock clock;

    @Inject
    History history;

    @Inject
    Transitions transitions;

    /** @throws NotFound when there is no such grant, nothing to claim for it, or it is not for the actor to know of */
    public ClaimView claim(Actor actor, String grantPublicId) {
        GrantCase grant = visible(actor, grantPublicId);
        Claim claim = claims.claim(grant.grant().id());
        ClaimState state = claim == null ? ClaimState.DRAFT : claim.state();
        if (!grant.grant().state().isClaimed() || !ClaimPolicy.maySee(actor, grant.stakes(), state)) {
            throw new NotFound();
        }
        Set<Role> roles = ClaimPolicy.rolesOf(actor, grant.stakes());
        boolean open = grant.isClaimOpen();
        boolean editable = roles.contains(Role.SELF) && state == ClaimState.DRAFT && open;
        ClaimCase c = claim == null ? new ClaimCase(new Claim(grant.grant().id(), grant.grant().accountId(), clock.instant()), grant, null, true, null, advances.taken(grant)) : cases.of(claim, grant);
        Window window = grant.claimWindow(claim == null ? null : claim.answerUntil());
        List<ClaimView.Line> lines = proofs.lines(c, claim, roles.contains(Role.TREASURER));
        Amount left = Amount.sum(grant.grant().currency(), lines.stream().map(ClaimView.Line::left).toList());
        return new ClaimView(grantPublicId, grant.conference(), grant.person(), state, lines, GrantView.Totals.of(grant.grant()),
                claim == null ? List.of() : Buttons.of(ClaimLifecycle.TABLE, state, transitions.options(ClaimLifecycle.TABLE, c, roles), roles), editable,
                roles.contains(Role.TREASURER) && state == ClaimState.SUBMITTED && !grant.conflicted() && open,
                claim == null ? null : claim.paymentReference(), window, claim == null ? null : claim.version(), grant.grant().state().isGoing(), reportState(grant),
                claim != null && state == ClaimState.DRAFT ? lastWords(ClaimLifecycle.TABLE.name(), claim.publicId(), ClaimAction.SEND_BACK.name()) : null,
                claim == null ? null : claim.publicId(), left, editable ? ClaimLifecycle.missing(c, clock.instant()) : List.of(),
                editable ? proofs.meals(grant, lines) : null, grant.basis().policy().claiming().unproven(), way(actor, c, claim, lines, window), claim == null ? null : claim.declaredAt(),
                c.taken().isNothing() ? null : c.reckoning());
    }

    /** The same; null where there is none, or it is not for the actor to know of. */
    public ClaimView ifThere(Actor actor, String grantPublicId) {
        try {
            return claim(actor, grantPublicId);
        } catch (NotFound none) {
            return null;
        }
    }

    /**
     * Where to go instead, for who asks for a claim where there can be none: no trip took place, or none is agreed on yet.
     *
     * @return the grant's address
     * @throws NotFound where there is a claim that is not for the actor to know of, or the grant is not
     */
    public String instead(Actor actor, String grantPublicId) {
        GrantCase grant = visible(actor, grantPublicId);
        if (grant.grant().state().isClaimed()) {
            throw new NotFound();
        }
        return grant.path();
    }

    private List<Way> way(Actor actor, ClaimCase c, Claim claim, List<ClaimView.Line> lines, Window window) {
        Amount asked = c.grant().grant().lines().stream().anyMatch(line -> line.authorized() != null) ? c.toPay()
                : Amount.sum(c.grant().grant().currency(), lines.stream().map(ClaimView.Line::most).toList());
        TripReport report = claims.report(c.grant().grant().id());
        return Way.of(new Way.Facts(c, asked, window.shownEnd(), claim == null ? List.of() : history.of(ClaimLifecycle.TABLE.name(), claim.publicId()),
                report == null ? List.of() : history.of(TripReportLifecycle.TABLE.name(), report.publicId()), clock.instant(), actor.zone()));
    }

    /**
     * What she began before her trip came to nothing stays hers to read; nobody writes in it or hands it in.
     *
     * @throws NotFound when there is no such grant, no trip to report on, or it is not for the actor to know of
     */
    public TripReportView report(Actor actor, String grantPublicId) {
        GrantCase grant = visible(actor, grantPublicId);
        TripReport report = claims.report(grant.grant().id());
        Set<Role> roles = grants.rolesOf(grant);
        boolean own = roles.contains(Role.SELF);
        boolean unread = report == null || report.state() == TripReportState.DRAFT;
        boolean going = grant.grant().state().isGoing();
        if (!going && !(own && report != null) || unread && !own) {
            throw new NotFound();
        }
        TripReportState state = report == null ? TripReportState.DRAFT : report.state();
        return new TripReportView(grantPublicId, grant.conference(), grant.person(), report == null ? null : report.publicId(),
                report == null ? null : report.version(), state, report == null ? TripReportInput.EMPTY : report.input(), own,
                going && own && (report == null || report.isEditable()), !going && grant.grant().state().isOver(),
                report == null || !going ? List.of()
                        : Buttons.of(TripReportLifecycle.TABLE, state, transitions.options(TripReportLifecycle.TABLE, new ReportCase(report, grant), roles), roles),
                state == TripReportState.RETURNED ? lastWords(TripReportLifecycle.TABLE.name(), report.publicId(), TripReportAction.RETURN.name()) : null,
                heard(grant, report), report == null ? List.of() : parts.photos(report.id()).stream()
                        .map(photo -> new TripReportView.Shown(photo.publicId(), photo.path(), photo.alt())).toList(), TripPhotoService.mayRemove(roles));
    }

    private List<TripReportView.Heard> heard(GrantCase grant, TripReport report) {
        List<Session> attended = report == null ? List.of() : parts.attended(report.id());
        return parts.sessions(grant.conference().id()).stream().map(session -> {
            SessionInput shown = session.input(grant.conference().zone());
            return new TripReportView.Heard(session.publicId(), session.title(), shown.slidesUrl(), shown.recordingUrl(), attended.contains(session));
        }).toList();
    }

    private GrantCase visible(Actor actor, String grantPublicId) {
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        return grants.visible(grantPublicId);
    }

    private TripReportState reportState(GrantCase grant) {
        TripReport report = claims.report(grant.grant().id());
        return report == null ? null : report.state();
    }

    /** The words of the last act of this kind. */
    private String lastWords(String subjectType, String publicId, String action) {
        return history.of(subjectType, publicId).stream()
                .filter(act -> action.equals(act.action())).reduce((first, second) -> second).map(History.Act::comment).orElse(null);
    }
}
