package org.cohort.internship.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/** Writes, answers and excuses progress reports. Each throws {@link NotFound} for a report the actor may not see. */
@UseCase
public class ReportService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ReportCases cases;

    @Inject
    ReportPlans plans;

    @Inject
    Blockers blockers;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Keeps what is written so far, however little. */
    @Requires(Role.SELF)
    public void save(String publicId, ReportInput input) {
        write(publicId, ReportAction.SAVE, input, false);
    }

    /** Hands it in; after its date it counts as late and is taken all the same. Whom what is in the way concerns, is told at once. */
    @Requires(Role.SELF)
    public void submit(String publicId, ReportInput input) {
        write(publicId, ReportAction.SUBMIT, input, true);
    }

    /** Changes what was submitted, as long as nobody has answered; what it said before is kept. */
    @Requires(Role.SELF)
    public void revise(String publicId, ReportInput input) {
        write(publicId, ReportAction.REVISE, input, true);
    }

    /**
     * An answer, in Markdown: by any mentor of the project, or by a coordinator when none did in time (rule I5).
     *
     * @param seen which words of the report the page showed, see {@link ReportView#seen}; null when there was none
     */
    @Requires(Role.SELF)
    public void answer(String publicId, String words, String seen) {
        ReportCase subject = cases.visible(current.get(), publicId);
        Set<Role> roles = cases.roles(current.get(), subject);
        ReportAction action = roles.contains(Role.MENTOR) || !roles.contains(Role.COORDINATOR) ? ReportAction.ANSWER : ReportAction.STAND_IN;
        ReportLifecycle.TABLE.may(subject, action, roles, clock.instant()).enforce();
        Verdict.unchanged(seen, ReportView.seen(edits(subject.report()))).enforce();
        String answer = ReportInput.tidy("answer", words);
        if (answer == null) {
            throw Refused.input("answer", "required");
        }
        subject.report().noteAnswer(answer, current.get().accountId(), action == ReportAction.ANSWER ? Role.MENTOR : Role.COORDINATOR, clock.instant());
        transitions.fire(ReportLifecycle.TABLE, subject, action, roles, null);
    }

    /** The report need not be written. @param why words for the intern */
    @Requires(Role.SELF)
    public void excuse(String publicId, String why) {
        ReportCase subject = cases.visible(current.get(), publicId);
        transitions.fire(ReportLifecycle.TABLE, subject, ReportAction.EXCUSE, cases.roles(current.get(), subject), why);
    }

    /** Nothing is in the way any more. @param how in words, for all whom it concerned */
    @Requires(Role.SELF)
    public void resolve(String publicId, String how) {
        ReportCase subject = cases.visible(current.get(), publicId);
        if (subject.report().blocker() == null) {
            throw new NotFound();
        }
        Set<Role> roles = BlockerLifecycle.resolvingAs(cases.roles(current.get(), subject), subject.report().blocker());
        BlockerLifecycle.TABLE.may(subject, BlockerAction.RESOLVE, roles, clock.instant()).enforce();
        String words = ReportInput.tidy("how", how);
        if (words == null) {
            throw Refused.input("how", "required");
        }
        blockers.resolve(subject, roles, words);
    }

    /** Shows a report that was handed in to everybody, or to nobody but its readers: the intern's choice at any time. */
    @Requires(Role.SELF)
    public void share(String publicId, boolean withEverybody) {
        ReportCase subject = cases.visible(current.get(), publicId);
        if (!cases.roles(current.get(), subject).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("report.shareOwn"));
        }
        Verdict.when(subject.report().submittedAt() != null, "report.shareSubmitted").enforce();
        subject.report().share(withEverybody);
        subject.report().noteChange(clock.instant());
        audit.record(ReportLifecycle.TABLE.name(), publicId, withEverybody ? "SHARE" : "UNSHARE", null, null, null);
    }

    private long edits(ProgressReport report) {
        return em.createQuery("select count(e) from ReportEdit e where e.reportId = :report", Long.class).setParameter("report", report.id()).getSingleResult();
    }

    private void write(String publicId, ReportAction action, ReportInput typed, boolean complete) {
        ReportCase subject = cases.visible(current.get(), publicId);
        ProgressReport report = subject.report();
        Set<Role> roles = cases.roles(current.get(), subject);
        Instant now = clock.instant();
        // Who has handed it in elsewhere meanwhile reads both versions and goes on with one, as long as it can be changed at all.
        boolean changeable = roles.contains(Role.SELF) && (report.state().isOwed() || report.state() == ReportState.SUBMITTED);
        if (changeable && typed.version() != report.version()) {
            throw new Refused(Verdict.conflict("stale"));
        }
        boolean over = roles.contains(Role.SELF) && action != ReportAction.REVISE && (report.state() == ReportState.ANSWERED || report.state() == ReportState.EXCUSED);
        if (over) {
            throw new Refused(Verdict.conflict("report.over." + report.state()));
        }
        ReportLifecycle.TABLE.may(subject, action, roles, now).enforce();
        ReportInput input = typed.tidy();
        if (complete) {
            input.check();
        }
        if (action == ReportAction.REVISE) {
            em.persist(new ReportEdit(report, current.get().accountId(), now));
        }
        String blockedBefore = report.blocked();
        List<Planned> planned = plans.of(subject);
        report.plan(Planned.tick(planned, input.ticked()));
        report.write(input);
        plans.choose(report, input);
        if (complete) {
            report.noteSubmission(now);
            report.noteChange(now);
        }
        if (action != ReportAction.SAVE || report.state() == ReportState.DUE) {
            transitions.fire(ReportLifecycle.TABLE, subject, action, roles, null);
        }
        if (complete) {
            blockers.follow(subject, blockedBefore, input.helpFrom());
        }
    }
}
