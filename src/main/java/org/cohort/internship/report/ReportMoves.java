package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.internship.leave.LeaveDays;
import org.cohort.internship.leave.Leaves;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Tasks;

/**
 * The reports of an internship that is extended (rule T4): the last one, as long as it can be handed in in time, covers what its period
 * now holds; for the days after it there are new ones.
 */
@ApplicationScoped
class ReportMoves implements InternshipFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ReportCases cases;

    @Inject
    Leaves leaves;

    @Inject
    ReportLeave leave;

    @Inject
    Tasks tasks;

    @Override
    public String part() {
        return "report";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        List<DateChange> changes = new ArrayList<>();
        for (Move move : moves(by)) {
            ReportPeriod period = move.period();
            String number = String.valueOf(period.number());
            boolean added = move.report() == null;
            String subject = number + " " + (added ? period.to() : move.report().coversTo());
            changes.add(new DateChange(part(), subject, DateChange.Kind.DATE, false, "internship.journal.report", number,
                    added ? null : move.report().dueAt(), period.dueAt()));
            if (added) {
                changes.add(new DateChange(part(), subject, DateChange.Kind.NOTICE, true, "internship.journal.report", number, null,
                        InternshipPlan.startOf(period.from(), by.internship().zone())));
            }
        }
        return changes;
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        for (Move move : moves(by)) {
            if (move.report() == null) {
                em.persist(new ProgressReport(by.internship().id(), move.period()));
            } else {
                redate(move.report(), move.period().to(), move.period().dueAt());
            }
        }
        em.flush();
        leave.follow(by.internship(), leaves.of(by.internship()));
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        Verdict verdict = Verdict.allowed();
        for (DateChange change : dates(own)) {
            ProgressReport report = find(internship, change);
            verdict = verdict.and(report == null ? Verdict.rule("internship-extension.moved") : change.isAdded()
                    ? Verdict.when((report.state() == ReportState.DUE || report.isOnLeave()) && !report.isOpened(), "internship-extension.reportBegun", report.number())
                    : Verdict.when(report.state().isOwed() || report.isOnLeave(), "internship-extension.reportWritten", report.number()));
        }
        return verdict;
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        for (DateChange change : dates(own)) {
            ProgressReport report = find(internship, change);
            if (change.isAdded()) {
                em.remove(report);
            } else {
                redate(report, LocalDate.parse(change.subject().split(" ")[1]), change.from());
            }
        }
        em.flush();
        leave.follow(internship, leaves.of(internship));
    }

    /** A report with the days it will cover. @param report null for a new one */
    private record Move(ProgressReport report, ReportPeriod period) {
    }

    private List<Move> moves(Lengthening by) {
        List<ProgressReport> reports = cases.of(by.internship().id());
        if (reports.isEmpty()) {
            return List.of();
        }
        ProgressReport last = reports.get(reports.size() - 1);
        if (last.state().isOwed() && Window.until(last.dueAt()).isOpen(by.now())) {
            List<Move> moves = planned(by, last.coversFrom(), last.number());
            // Nobody has less time by an extension: a last report that took in a rest of days keeps them.
            if (!moves.get(0).period().to().isBefore(last.coversTo())) {
                moves.set(0, new Move(last, moves.get(0).period()));
                return moves.get(0).period().to().equals(last.coversTo()) ? moves.subList(1, moves.size()) : moves;
            }
        }
        return planned(by, last.coversTo().plusDays(1), last.number() + 1);
    }

    private List<Move> planned(Lengthening by, LocalDate from, int first) {
        InternshipRef internship = by.internship();
        int every = internship.project().participation().round().rules().reportEvery();
        LeaveDays days = leaves.of(internship);
        List<Move> moves = new ArrayList<>();
        for (ReportPeriod period : ReportSchedule.of(InternshipPlan.holding(from, by.end(), internship.zone(), every, Set.of(), Map.of()))) {
            moves.add(new Move(null, new ReportPeriod(first + period.number() - 1, period.from(), period.to(), days.due(period.dueAt()))));
        }
        return moves;
    }

    private void redate(ProgressReport report, LocalDate to, Instant due) {
        report.redate(to, due);
        tasks.redate(ReportLifecycle.TABLE.name(), report.publicId(), due);
    }

    private ProgressReport find(InternshipRef internship, DateChange change) {
        int number = Integer.parseInt(change.subject().split(" ")[0]);
        return cases.of(internship.id()).stream().filter(report -> report.number() == number).findFirst().orElse(null);
    }

    private static List<DateChange> dates(List<DateChange> own) {
        return own.stream().filter(change -> change.kind() == DateChange.Kind.DATE).toList();
    }
}
