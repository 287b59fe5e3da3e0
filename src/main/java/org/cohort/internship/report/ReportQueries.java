package org.cohort.internship.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipRef;
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
        Instant now = clock.instant();
        ReportAction writing = report.state() == ReportState.SUBMITTED ? ReportAction.REVISE : ReportAction.SUBMIT;
        boolean readable = !report.state().isOwed() || roles.contains(Role.SELF);
        ReportInput words = readable ? new ReportInput(report.version(), report.done(), report.next(), report.blocked(), report.links())
                : new ReportInput(report.version(), null, null, null, null);
        List<Option<ReportAction>> options = ReportLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() == ReportAction.EXCUSE && option.verdict().kind() != Verdict.Kind.DENIED).toList();
        return new ReportView(row(report, subject.internship()), subject.internship(), subject.intern(), words,
                report.answer(), cases.name(report.answeredBy()), checklist(report), edits(report),
                ReportLifecycle.TABLE.may(subject, writing, roles, now), ReportLifecycle.TABLE.may(subject, ReportAction.ANSWER, roles, now), options);
    }

    private ReportRow row(ProgressReport r, InternshipRef internship) {
        boolean begun = ReportLifecycle.BEGUN.check().apply(new ReportCase(r, internship, ""), clock.instant()).isAllowed();
        return new ReportRow(r.internshipId(), r.publicId(), r.number(), r.coversFrom(), r.coversTo(), r.dueAt(), r.state(),
                r.isLate(), r.submittedAt(), r.answeredAt(), begun, !r.state().isOwed() && r.blocked() != null);
    }

    private List<String> checklist(ProgressReport report) {
        return em.createQuery("""
                        select r from ProgressReport r where r.internshipId = :internship and r.number < :number
                        and r.submittedAt is not null order by r.number desc""", ProgressReport.class)
                .setParameter("internship", report.internshipId()).setParameter("number", report.number()).setMaxResults(1)
                .getResultStream().findFirst().map(before -> things(before.next())).orElse(List.of());
    }

    /** One thing a line, without the marks people put before things in a list. */
    static List<String> things(String next) {
        return next == null ? List.of()
                : next.lines().map(line -> line.strip().replaceFirst("^([-*+•]|\\d+[.)])\\s+", "")).filter(line -> !line.isEmpty()).toList();
    }

    private long edits(ProgressReport report) {
        return em.createQuery("select count(e) from ReportEdit e where e.reportId = :report", Long.class)
                .setParameter("report", report.id()).getSingleResult();
    }
}
