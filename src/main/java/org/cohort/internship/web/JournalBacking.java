package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.internship.blog.BlogQueries;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** The journal on an internship's page: the weeks around now, with what was before and what comes later folded away; all of it once the internship is over. */
@Named
@RequestScoped
public class JournalBacking {

    @Inject
    private InternshipBacking page;

    @Inject
    private AgreementQueries agreements;

    @Inject
    private ReportQueries reports;

    @Inject
    private EvaluationQueries evaluations;

    @Inject
    private BlogQueries blogs;

    @Inject
    private LeaveQueries leave;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    private JournalWeeks weeks;

    public JournalWeeks getWeeks() {
        if (weeks == null) {
            weeks = JournalWeeks.of(entries(), clock.instant(), say("internship.journal.today"), isOver());
        }
        return weeks;
    }

    private boolean isOver() {
        InternshipState state = ref().state();
        return state != InternshipState.OFFERED && state != InternshipState.ACTIVE;
    }

    /** Agreements, reports, evaluations, posts, leave, first and last day, in the order of their dates. */
    private List<JournalEntry> entries() {
        InternshipRef ref = ref();
        List<JournalEntry> all = new ArrayList<>();
        agreements.of(ref).forEach(copy -> all.add(entry(ref, copy)));
        all.add(day(ref.startsOn(), ref, say("internship.journal.starts")));
        reports.of(List.of(ref)).forEach(report -> all.add(entry(report)));
        evaluations.of(current.get(), List.of(ref)).forEach(evaluation -> all.add(entry(evaluation)));
        blogs.posts(ref).forEach(post -> all.add(new JournalEntry(post.at(), null, post.title(), post.link(), null, null, say("blog.journal"))));
        leave.of(current.get(), ref).forEach(row -> all.add(new JournalEntry(InternshipPlan.startOf(row.first(), ref.zone()), row.first(),
                say("internship.journal.leave", Moments.days(row.first(), row.last(), current.get().locale())), ref.path() + "/dates", null, null, row.words())));
        all.add(day(ref.endsOn(), ref, say("internship.journal.ends")));
        all.sort(Comparator.comparing(JournalEntry::at));
        return all;
    }

    private InternshipRef ref() {
        return page.getView().ref();
    }

    private static JournalEntry day(LocalDate day, InternshipRef ref, String title) {
        return new JournalEntry(InternshipPlan.startOf(day, ref.zone()), day, title, null, null, null, null);
    }

    private JournalEntry entry(InternshipRef ref, AgreementView.Copy copy) {
        boolean signed = copy.signedAt() != null;
        LocalDate by = copy.amendment() == 0 ? ref.startsOn() : ref.endsOn();
        return new JournalEntry(signed ? copy.signedAt() : InternshipPlan.startOf(by, ref.zone()), signed ? null : by,
                copy.amendment() == 0 ? say("internship.journal.agreement." + copy.party()) : say("internship.journal.amendment." + copy.party(), copy.amendment()), ref.path() + "/agreement", "agreement", copy.state(), copy.signedName());
    }

    /** Of an internship that is over nothing is to be written any more: what is missing is said to be. */
    private JournalEntry entry(ReportRow report) {
        boolean shown = report.begun() || report.state() == ReportState.EXCUSED;
        boolean missing = isOver() && report.state().isOwed();
        String note = missing ? say("internship.journal.unwritten") : report.late() ? say("internship.journal.late") : null;
        return new JournalEntry(report.dueAt(), null, say("internship.journal.report", report.number()), report.begun() ? report.path() : null,
                shown && !missing ? "report" : null, report.state(), note, report.state().isOwed());
    }

    private JournalEntry entry(EvaluationRow evaluation) {
        boolean missing = isOver() && evaluation.state().isOwed();
        String said = evaluation.outcome() == null ? null : say("enum.EvaluationOutcome." + evaluation.outcome());
        boolean owed = evaluation.state().isOwed() && !evaluation.ruled() && (evaluation.direction() == Direction.BY_INTERN || !page.getView().mine());
        return new JournalEntry(evaluation.dueAt(), null, say(evaluation.label()), evaluation.open() ? evaluation.path() : null,
                evaluation.open() && !missing ? "evaluation" : null, evaluation.state(), missing && said == null ? say("internship.journal.unwritten") : said, owed);
    }

    private String say(String key, Object... args) {
        Actor reader = current.get();
        return Words.say(reader.locale(), reader.zone(), key, args);
    }
}
