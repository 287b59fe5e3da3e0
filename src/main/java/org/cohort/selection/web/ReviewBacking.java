package org.cohort.selection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Ui;
import org.cohort.selection.QueueRow;
import org.cohort.selection.ReviewAction;
import org.cohort.selection.ReviewPage;
import org.cohort.selection.ReviewQueries;
import org.cohort.selection.ReviewService;
import org.cohort.selection.ReviewState;
import org.omnifaces.util.Faces;

/** {@code /review/{proposal}}: the proposal beside the reviewer's own rubric. */
@Named
@RequestScoped
public class ReviewBacking {

    @Inject
    private ReviewQueries queries;

    @Inject
    private ReviewService service;

    @Inject
    private CurrentActor current;

    private ReviewPage page;
    private QuestionnaireForm form;
    private String comment;

    public void load() {
        getPage();
    }

    /** What is stored, into the form. */
    public void fill() {
        page = null;
        form = null;
        getForm();
    }

    public String save() {
        service.save(id(), getForm().getVersion(), getForm().answers());
        return Redirect.to("/review/" + id(), "review.SAVE");
    }

    public String submit() {
        service.submit(id(), getForm().getVersion(), getForm().answers());
        return Redirect.to("/review/" + id(), "review.SUBMIT");
    }

    public String recuse() {
        service.recuse(id(), comment);
        return Redirect.to("/review", "review.RECUSE");
    }

    /** Called by the buttons that stand apart: only reopening is. */
    public String perform(String action, String words) {
        service.reopen(id());
        return Redirect.to("/review/" + id(), "review." + ReviewAction.REOPEN);
    }

    public ReviewPage getPage() {
        if (page == null) {
            page = queries.page(current.signedIn(), id());
        }
        return page;
    }

    /** Her sheet to write on; null when her review is in, and for who may not write, unless she just sent it. Asked for while the view is restored. */
    public QuestionnaireForm getForm() {
        if (form == null) {
            boolean writable = getPage().write().isAllowed() && getPage().own() != ReviewState.SUBMITTED;
            form = writable ? form(service.sheet(id())) : Ui.posted("review") && getPage().mine() != null ? form(getPage().mine()) : null;
        }
        return form;
    }

    /** Her answers once they are in; null before. */
    public QuestionnaireForm getMine() {
        return getPage().own() == ReviewState.SUBMITTED && getPage().mine() != null ? form(getPage().mine()) : null;
    }

    /** What the applicant wrote. */
    public List<QuestionnaireForm> getContent() {
        return getPage().content().sheets().stream().map(this::form).toList();
    }

    /** A sheet to be read. */
    public QuestionnaireForm form(Sheet sheet) {
        return new QuestionnaireForm(sheet, current.get().locale());
    }

    /** The next proposal to review after this one; null when there is none. */
    public QueueRow getNext() {
        return queries.queue(current.get()).stream()
                .filter(row -> !row.isDone() && !row.proposal().publicId().equals(id())).findFirst().orElse(null);
    }

    private static String id() {
        return Faces.getRequestParameter("proposal");
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
