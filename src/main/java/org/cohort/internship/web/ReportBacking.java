package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.report.ReportAction;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportService;
import org.cohort.internship.report.ReportView;
import org.cohort.internship.report.reminder.ReminderQueries;
import org.cohort.internship.report.reminder.ReminderRow;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Ui;
import org.omnifaces.util.Faces;

/** {@code /reports/{report}}: written, read and answered in one place, by its state and the reader. */
@Named
@RequestScoped
public class ReportBacking {

    @Inject
    private ReportQueries queries;

    @Inject
    private ReminderQueries reminding;

    @Inject
    private ReportService service;

    @Inject
    private CurrentActor current;

    private final ReportForm form = new ReportForm();
    private ReportView view;
    private List<ReminderRow> reminders;
    private String answer;
    private String how;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        form.show(getView().words());
    }

    public String save() {
        service.save(id(), form.input());
        return done(ReportAction.SAVE);
    }

    public String submit() {
        service.submit(id(), form.input());
        return done(ReportAction.SUBMIT);
    }

    public String revise() {
        service.revise(id(), form.input());
        return done(ReportAction.REVISE);
    }

    public String reply() {
        service.answer(id(), answer, ActionCommand.seen());
        return done(ReportAction.ANSWER);
    }

    public String resolve() {
        service.resolve(id(), how);
        return Redirect.to("/reports/" + id(), "blocker.RESOLVE");
    }

    public String share(boolean withEverybody) {
        service.share(id(), withEverybody);
        return Redirect.to("/reports/" + id(), withEverybody ? "report.SHARE" : "report.UNSHARE");
    }

    /** Called by the buttons that stand apart: only excusing is. @param comment or null */
    public String perform(String action, String comment) {
        service.excuse(id(), comment);
        return done(ReportAction.EXCUSE);
    }

    private static String done(ReportAction action) {
        return Redirect.to("/reports/" + id(), "report." + action);
    }

    private static String id() {
        return Faces.getRequestParameter("report");
    }

    public ReportView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** Whether the reader is the intern. */
    public boolean isMine() {
        return getView().may().mine();
    }

    public List<ReminderRow> getReminders() {
        if (reminders == null) {
            reminders = reminding.of(getView().row().publicId());
        }
        return reminders;
    }

    /** Whether a draft was sent of what is handed in by now, from a page that was open before. Asked for when the page is drawn again. */
    public boolean isOvertaken() {
        return isMine() && !getView().row().state().isOwed() && (Ui.posted("save") || Ui.posted("submit"));
    }

    /** What became of the report meanwhile, and of what she typed. */
    public String getOvertakenBy() {
        ReportRow row = getView().row();
        String rest = getView().may().write().isAllowed() ? "REVISE" : row.state().name();
        return Words.say(current.get().locale(), current.get().zone(), "internship.report.overtaken." + rest, row.submittedAt());
    }

    public ReportForm getForm() {
        return form;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
