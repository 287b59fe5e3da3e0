package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipView;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.internship.blog.BlogQueries;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.published.PublishedReports;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}}: everything of one internship on one line of time. */
@Named
@RequestScoped
public class InternshipBacking {

    @Inject
    private InternshipQueries queries;

    @Inject
    private AgreementQueries agreements;

    @Inject
    private ReportQueries reports;

    @Inject
    private EvaluationQueries evaluations;

    @Inject
    private BlogQueries blogs;

    @Inject
    private PublishedReports published;

    @Inject
    private LeaveQueries leave;

    @Inject
    private BoardQueries board;

    @Inject
    private InternshipService service;

    @Inject
    private CurrentActor current;

    private InternshipView view;
    private BoardRow light;

    public void load() {
        getView();
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), InternshipAction.valueOf(action), comment);
        return Redirect.to("/internship/" + id(), "internship." + action);
    }

    public InternshipView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** Her row as a board shows it: the same light, with the same reasons. */
    public BoardRow getLight() {
        if (light == null) {
            light = board.row(current.get(), getView().ref());
        }
        return light;
    }

    /** Whether she shows reports to everybody. */
    public boolean isShown() {
        return published.isShown(getView().ref().id());
    }

    /** Agreements, reports, evaluations, posts, leave, first and last day, in the order of their dates. */
    public List<JournalEntry> getJournal() {
        InternshipRef ref = getView().ref();
        List<JournalEntry> journal = new ArrayList<>();
        agreements.of(ref).forEach(copy -> journal.add(entry(ref, copy)));
        journal.add(day(ref.startsOn(), ref, say("internship.journal.starts")));
        reports.of(List.of(ref)).forEach(report -> journal.add(entry(report)));
        evaluations.of(current.get(), List.of(ref)).forEach(evaluation -> journal.add(entry(evaluation)));
        blogs.posts(ref).forEach(post -> journal.add(new JournalEntry(post.at(), null, post.title(), post.link(), null, null, say("blog.journal"))));
        leave.of(current.get(), ref).forEach(row -> journal.add(new JournalEntry(InternshipPlan.startOf(row.first(), ref.zone()), row.first(),
                say("internship.journal.leave", Moments.days(row.first(), row.last(), current.get().locale())), ref.path() + "/dates", null, null, row.words())));
        journal.add(day(ref.endsOn(), ref, say("internship.journal.ends")));
        journal.sort(Comparator.comparing(JournalEntry::at));
        return journal;
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

    private JournalEntry entry(ReportRow report) {
        return new JournalEntry(report.dueAt(), null, say("internship.journal.report", report.number()), report.begun() ? report.path() : null,
                report.begun() ? "report" : null, report.state(), report.late() ? say("internship.journal.late") : null);
    }

    private JournalEntry entry(EvaluationRow evaluation) {
        return new JournalEntry(evaluation.dueAt(), null, say(evaluation.label()), evaluation.open() ? evaluation.path() : null,
                evaluation.open() ? "evaluation" : null, evaluation.state(),
                evaluation.outcome() == null ? null : say("enum.EvaluationOutcome." + evaluation.outcome()));
    }

    private String say(String key, Object... args) {
        Actor reader = current.get();
        Locale locale = reader.locale();
        return Words.say(locale, reader.zone(), key, args);
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }
}
