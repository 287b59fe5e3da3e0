package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.intake.ProposalForm;
import org.cohort.intake.ProposalInput;
import org.cohort.intake.ProposalService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** The form of a proposal: {@code /projects/{project}/propose} and {@code /proposals/{proposal}/edit}. */
@Named
@RequestScoped
public class ProposeBacking {

    @Inject
    private ProposalService service;

    @Inject
    private CurrentActor current;

    private ProposalForm form;
    private QuestionnaireForm answers;
    private int revision;
    private String title;
    private String wish;

    public void load() {
        revision = getForm().revision();
        title = getForm().title();
        wish = String.valueOf(getForm().wish());
    }

    public String save() {
        String saved = proposal();
        if (saved == null) {
            saved = service.create(project(), input());
        } else {
            service.save(saved, input());
        }
        return Redirect.to("/proposals/" + saved + "/edit", "proposal.saved");
    }

    public String submit() {
        String submitted = proposal();
        if (submitted == null) {
            submitted = service.createAndSubmit(project(), input());
        } else {
            service.submit(submitted, input());
        }
        return Redirect.to("/proposals/" + submitted, "proposal.SUBMIT");
    }

    /** After another tab saved: what stands in this form is to count. A draft is saved, what was submitted waits to be submitted. */
    public String keep() {
        revision = getForm().revision();
        return getForm().isDraft() ? save() : null;
    }

    /** What is stored. */
    public ProposalForm getForm() {
        if (form == null) {
            form = proposal() == null ? service.blank(project()) : service.form(proposal());
        }
        return form;
    }

    public QuestionnaireForm getAnswers() {
        if (answers == null) {
            answers = getStored();
        }
        return answers;
    }

    /** The stored answers, beside those typed. */
    public QuestionnaireForm getStored() {
        return new QuestionnaireForm(getForm().sheet(), current.get().locale());
    }

    /** Whether something was saved since this form was shown. */
    public boolean isMeanwhile() {
        return getForm().revision() != revision;
    }

    private ProposalInput input() {
        return new ProposalInput(title, wish, getAnswers().answers(), revision);
    }

    private static String project() {
        return Faces.getRequestParameter("project");
    }

    private static String proposal() {
        return Faces.getRequestParameter("proposal");
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }
}
