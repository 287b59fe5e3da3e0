package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a report begins with: the checklist of its days, and whether it starts as a public one. */
@ApplicationScoped
class ReportPlans {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    @Any
    Instance<PlannedSource> sources;

    /** What was kept with it; before that, what the report before it called next and what was agreed to be there by then. */
    List<Planned> of(ReportCase subject) {
        ProgressReport report = subject.report();
        List<Planned> kept = report.planned();
        if (!kept.isEmpty() || !report.state().isOwed()) {
            return kept;
        }
        Set<String> things = new LinkedHashSet<>(Planned.things(before(report)));
        sources.forEach(source -> things.addAll(source.due(subject.internship(), report.coversTo())));
        return Planned.open(things);
    }

    /** What is on it, but not what the intern has ticked so far: that is part of her draft. */
    List<Planned> unticked(ReportCase subject) {
        return Planned.open(of(subject).stream().map(Planned::text).toList());
    }

    /** Whether the intern's reports start as public ones. */
    boolean isUsuallyShared(Long internshipId) {
        ReportChoice choice = choice(internshipId);
        return choice != null && choice.isShared();
    }

    /** Notes whether everybody may read it, and whether the next ones start the same. */
    void choose(ProgressReport report, ReportInput input) {
        report.share(input.shared() == null ? report.submittedAt() == null ? isUsuallyShared(report.internshipId()) : report.isShared() : input.shared());
        if (input.usual() && input.shared() != null) {
            ReportChoice choice = choice(report.internshipId());
            if (choice == null) {
                choice = new ReportChoice(report.internshipId());
                em.persist(choice);
            }
            choice.share(input.shared());
        }
    }

    private ReportChoice choice(Long internshipId) {
        return em.createQuery("select c from ReportChoice c where c.internshipId = :internship", ReportChoice.class)
                .setParameter("internship", internshipId).getResultStream().findFirst().orElse(null);
    }

    private String before(ProgressReport report) {
        return em.createQuery("select r from ProgressReport r where r.internshipId = :internship and r.number < :number"
                        + " and r.submittedAt is not null order by r.number desc", ProgressReport.class)
                .setParameter("internship", report.internshipId()).setParameter("number", report.number()).setMaxResults(1)
                .getResultStream().findFirst().map(ProgressReport::next).orElse(null);
    }
}
