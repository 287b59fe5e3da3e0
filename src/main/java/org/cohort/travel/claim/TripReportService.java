package org.cohort.travel.claim;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.TripReportAccepted;
import org.cohort.travel.Typed;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantMoney;
import org.cohort.travel.grant.GrantSteps;

/** Writing and reading trip reports. A report is named by its grant's public id. */
@UseCase
public class TripReportService {

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    GrantMoney money;

    @Inject
    TripParts parts;

    @Inject
    GrantSteps steps;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TripReportAccepted> accepted;

    @Inject
    Clock clock;

    /** Keeps what she has written. @param version of the report the form was filled from; null when there was none */
    @Requires(Role.SELF)
    public void save(String grantPublicId, Integer version, TripReportInput input) {
        write(grantPublicId, version, input);
    }

    /** Keeps it and hands it in. */
    @Requires(Role.SELF)
    public void submit(String grantPublicId, Integer version, TripReportInput input) {
        lock(grantPublicId);
        ReportCase c = write(grantPublicId, version, input);
        Typed.text("title", input.title(), 300);
        Typed.text("learned", input.learned(), 20_000);
        fire(c, TripReportAction.SUBMIT, null);
    }

    @Requires(Role.SELF)
    public void act(String grantPublicId, TripReportAction action, String comment) {
        lock(grantPublicId);
        GrantCase grant = grants.visible(grantPublicId);
        TripReport report = claims.report(grant.grant().id());
        if (report == null) {
            throw new NotFound();
        }
        fire(new ReportCase(report, grant), action, comment);
    }

    /** An accepted report moves the grant, and may settle it: funds before all else, then the grant, so that it is not taken up or closed meanwhile. */
    private void lock(String grantPublicId) {
        money.lock(grantPublicId);
        claims.lock(grantPublicId);
    }

    private void fire(ReportCase c, TripReportAction action, String comment) {
        if (action == TripReportAction.SUBMIT) {
            steps.back(c.grant());
            c.report().submitted(clock.instant());
        }
        transitions.fire(TripReportLifecycle.TABLE, c, action, grants.rolesOf(c.grant()), comment);
        if (action == TripReportAction.ACCEPT) {
            steps.reported(c.grant());
            accepted.fire(new TripReportAccepted(c.report().id()));
        }
    }

    private ReportCase write(String grantPublicId, Integer version, TripReportInput input) {
        GrantCase grant = grants.visible(grantPublicId);
        if (!grants.rolesOf(grant).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("tripReport.notYours"));
        }
        if (!grant.grant().state().isGoing()) {
            throw new Refused(Verdict.conflict("tripReport.notGoing"));
        }
        TripReport report = claims.report(grant.grant().id());
        if (report != null && (version == null || version != report.version())) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (report == null) {
            report = cases.begunReport(grant);
        }
        if (!report.isEditable()) {
            throw new Refused(Verdict.conflict("tripReport.notEditable"));
        }
        TripReportInput before = report.input();
        report.write(input.checked());
        if (input.attended() != null) {
            parts.attend(report.id(), grant.conference().id(), input.attended());
        }
        audit.record(TripReportLifecycle.TABLE.name(), report.publicId(), "EDIT", null, null, new Changes().value("title", before.title(), input.title())
                .text("sessions", before.sessions(), input.sessions()).text("people", before.people(), input.people())
                .text("learned", before.learned(), input.learned()).text("thanks", before.thanks(), input.thanks())
                .text("what changes", before.changes(), input.changes()).text("not to be published", before.aside(), input.aside())
                .value("may be published", before.mayPublish(), input.mayPublish()).words());
        return new ReportCase(report, grant);
    }
}
