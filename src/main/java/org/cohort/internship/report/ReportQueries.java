package org.cohort.internship.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.report.link.ReportLink;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;

/** What people read about progress reports. */
@Queries
public class ReportQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ReportCases cases;

    @Inject
    ReportPlans plans;

    @Inject
    Clock clock;

    /** The reports of internships that the caller has let the reader see, by internship and in their order. */
    public List<ReportRow> of(Collection<InternshipRef> internships) {
        if (internships.isEmpty()) {
            return List.of();
        }
        List<ProgressReport> reports = em.createQuery("select r from ProgressReport r where r.internshipId in :ids order by r.internshipId, r.number", ProgressReport.class)
                .setParameter("ids", internships.stream().map(InternshipRef::id).toList()).getResultList();
        return reports.stream().map(report -> row(report, internships.stream().filter(i -> i.id().equals(report.internshipId())).findFirst().orElseThrow())).toList();
    }

    /** @throws NotFound when there is none that the actor may see; what is not submitted yet, only the intern reads */
    public ReportView view(Actor actor, String publicId) {
        ReportCase subject = cases.visible(actor, publicId);
        ProgressReport report = subject.report();
        Set<Role> roles = cases.roles(actor, subject);
        boolean readable = report.submittedAt() != null || roles.contains(Role.SELF);
        ReportInput words = readable ? words(report) : new ReportInput(report.version(), null, null, null, null);
        return new ReportView(row(report, subject.internship()), subject.internship(), subject.intern(), words, ReportLink.all(words.links()), answer(report),
                readable ? plans.of(subject) : plans.unticked(subject), blocked(report), changes(report), may(subject, roles));
    }

    /** Ticks are in the checklist; whether it is public starts as she usually chooses. */
    private ReportInput words(ProgressReport r) {
        boolean shared = r.state() == ReportState.DUE ? plans.isUsuallyShared(r.internshipId()) : r.isShared();
        return new ReportInput(r.version(), r.done(), r.next(), r.blocked(), r.links(),
                r.planned().stream().filter(Planned::done).map(Planned::text).toList(), r.blocker() == null ? HelpFrom.MENTOR : r.blocker().helpFrom(), shared, false);
    }

    private ReportView.May may(ReportCase subject, Set<Role> roles) {
        Instant now = clock.instant();
        ProgressReport report = subject.report();
        ReportAction writing = report.state() == ReportState.SUBMITTED ? ReportAction.REVISE : ReportAction.SUBMIT;
        boolean standIn = roles.contains(Role.COORDINATOR) && !roles.contains(Role.MENTOR);
        List<Option<ReportAction>> options = ReportLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() == ReportAction.EXCUSE && option.verdict().kind() != Verdict.Kind.DENIED).toList();
        return new ReportView.May(roles.contains(Role.SELF), ReportLifecycle.TABLE.may(subject, writing, roles, now),
                ReportLifecycle.TABLE.may(subject, standIn ? ReportAction.STAND_IN : ReportAction.ANSWER, roles, now), standIn,
                report.isBlocked() ? BlockerLifecycle.TABLE.may(subject, BlockerAction.RESOLVE, BlockerLifecycle.resolvingAs(roles, report.blocker()), now) : Verdict.rule("report.notBlocked"), options);
    }

    private ReportView.Answer answer(ProgressReport report) {
        return report.answer() == null ? null
                : new ReportView.Answer(report.answer(), cases.name(report.answeredBy()), report.answeredAs() == Role.COORDINATOR, report.answeredAt());
    }

    private ReportView.Blocked blocked(ProgressReport report) {
        Blocker blocker = report.blocker();
        return blocker == null ? null
                : new ReportView.Blocked(blocker.state(), blocker.helpFrom(), blocker.raisedAt(), cases.name(blocker.resolvedBy()), blocker.how(), blocker.resolvedAt());
    }

    private ReportRow row(ProgressReport r, InternshipRef internship) {
        boolean begun = ReportLifecycle.BEGUN.check().apply(new ReportCase(r, internship, ""), clock.instant()).isAllowed();
        return new ReportRow(r.internshipId(), r.publicId(), r.number(), r.coversFrom(), r.coversTo(), r.dueAt(), r.state(),
                r.isLate(), r.submittedAt(), r.answeredAt(), begun, r.isBlocked() ? r.blocker().raisedAt() : null);
    }

    /** The latest first: what each says to be after is what the next one kept, or what the report says now. */
    private List<ReportChange> changes(ProgressReport report) {
        List<ReportEdit> edits = em.createQuery("select e from ReportEdit e where e.reportId = :report order by e.id desc", ReportEdit.class)
                .setParameter("report", report.id()).getResultList();
        List<ReportChange> changes = new ArrayList<>();
        ReportInput after = new ReportInput(0, report.done(), report.next(), report.blocked(), report.links());
        for (ReportEdit edit : edits) {
            ReportInput before = new ReportInput(0, edit.done(), edit.next(), edit.blocked(), edit.links());
            changes.add(new ReportChange(edit.editedAt(), cases.name(edit.editedBy()), ReportChange.texts(before, after)));
            after = before;
        }
        return changes;
    }
}
