package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.report.ReportAction;
import org.cohort.internship.report.ReportInput;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportService;
import org.cohort.internship.report.ReportView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /reports/{report}}: written, read and answered in one place, by its state and the reader. */
@Named
@RequestScoped
public class ReportBacking {

    @Inject
    private ReportQueries queries;

    @Inject
    private ReportService service;

    @Inject
    private CurrentActor current;

    private ReportView view;
    private int version;
    private String done;
    private String next;
    private String blocked;
    private String links;
    private String answer;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        ReportInput words = getView().words();
        version = words.version();
        done = words.done();
        next = words.next();
        blocked = words.blocked();
        links = words.links();
    }

    public String save() {
        service.save(id(), input());
        return done(ReportAction.SAVE);
    }

    public String submit() {
        service.submit(id(), input());
        return done(ReportAction.SUBMIT);
    }

    public String revise() {
        service.revise(id(), input());
        return done(ReportAction.REVISE);
    }

    public String reply() {
        service.answer(id(), answer);
        return done(ReportAction.ANSWER);
    }

    /** Called by the buttons that stand apart: only excusing is. @param comment or null */
    public String perform(String action, String comment) {
        service.excuse(id(), comment);
        return done(ReportAction.EXCUSE);
    }

    private ReportInput input() {
        return new ReportInput(version, done, next, blocked, links);
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
        return current.get().is(getView().internship().accountId());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getBlocked() {
        return blocked;
    }

    public void setBlocked(String blocked) {
        this.blocked = blocked;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
