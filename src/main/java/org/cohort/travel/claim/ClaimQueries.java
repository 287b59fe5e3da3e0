package org.cohort.travel.claim;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.Buttons;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
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
    FileService files;

    @Inject
    History history;

    @Inject
    Transitions transitions;

    /** @throws NotFound when there is no such grant, nothing to claim for it, or it is not for the actor to know of */
    public ClaimView claim(Actor actor, String grantPublicId) {
        GrantCase grant = visible(actor, grantPublicId);
        Claim claim = claims.claim(grant.grant().id());
        ClaimState state = claim == null ? ClaimState.DRAFT : claim.state();
        if (!grant.grant().state().isGoing() || !ClaimPolicy.maySee(actor, grant.stakes(), state)) {
            throw new NotFound();
        }
        Set<Role> roles = ClaimPolicy.rolesOf(actor, grant.stakes());
        return new ClaimView(grantPublicId, grant.conference(), grant.person(), state, lines(grant.grant(), claim), GrantView.Totals.of(grant.grant()),
                claim == null ? List.of()
                        : Buttons.of(ClaimLifecycle.TABLE, state, transitions.options(ClaimLifecycle.TABLE, cases.of(claim, grant), roles), roles),
                roles.contains(Role.SELF) && state == ClaimState.DRAFT && !grant.grant().state().isOver(),
                roles.contains(Role.TREASURER) && state == ClaimState.SUBMITTED && !grant.conflicted() && !grant.grant().state().isOver(),
                claim == null ? null : claim.paymentReference(), TravelRules.claim(grant.conference(), claim == null ? null : claim.answerUntil()),
                claim == null ? null : claim.version(), reportState(grant),
                claim != null && state == ClaimState.DRAFT ? lastWords(ClaimLifecycle.TABLE.name(), claim.publicId(), ClaimAction.SEND_BACK.name()) : null,
                claim == null ? null : claim.publicId());
    }

    /** @throws NotFound when there is no such grant, no trip to report on, or it is not for the actor to know of */
    public TripReportView report(Actor actor, String grantPublicId) {
        GrantCase grant = visible(actor, grantPublicId);
        TripReport report = claims.report(grant.grant().id());
        Set<Role> roles = grants.rolesOf(grant);
        boolean own = roles.contains(Role.SELF);
        boolean unread = report == null || report.state() == TripReportState.DRAFT;
        if (!grant.grant().state().isGoing() || unread && !own) {
            throw new NotFound();
        }
        TripReportState state = report == null ? TripReportState.DRAFT : report.state();
        return new TripReportView(grantPublicId, grant.conference(), grant.person(), report == null ? null : report.publicId(),
                report == null ? null : report.version(), state, report == null ? TripReportInput.EMPTY : report.input(), own,
                own && (report == null || report.isEditable()),
                report == null ? List.of()
                        : Buttons.of(TripReportLifecycle.TABLE, state, transitions.options(TripReportLifecycle.TABLE, new ReportCase(report, grant), roles), roles),
                state == TripReportState.RETURNED ? lastWords(TripReportLifecycle.TABLE.name(), report.publicId(), TripReportAction.RETURN.name()) : null);
    }

    private GrantCase visible(Actor actor, String grantPublicId) {
        if (!actor.isSignedIn()) {
            throw new Refused(Verdict.denied("access.signIn"));
        }
        return grants.visible(grantPublicId);
    }

    private List<ClaimView.Line> lines(Grant grant, Claim claim) {
        List<Receipt> receipts = claims.receipts(claim);
        Map<String, FileInfo> stored = receipts.isEmpty() ? Map.of()
                : files.filesOf(ClaimService.SUBJECT, claim.publicId()).stream().collect(Collectors.toMap(FileInfo::publicId, file -> file));
        List<ClaimView.Line> lines = new ArrayList<>();
        for (CostLine line : grant.lines()) {
            List<ClaimView.Proof> proofs = receipts.stream().filter(receipt -> receipt.costLineId().equals(line.id()))
                    .map(receipt -> new ClaimView.Proof(receipt.publicId(), receipt.vendor(), receipt.amount(), receipt.spentOn(),
                            stored.get(receipt.filePublicId()))).toList();
            lines.add(ClaimView.Line.of(GrantView.Line.of(line), line, proofs));
        }
        return lines;
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
