package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.signup.AskForm;
import org.cohort.program.signup.SignUpService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /community/{participation}/sign-up}: what a community asks of a round, for its coordinators. */
@Named
@RequestScoped
public class SignUpAnswersBacking {

    @Inject
    private SignUpService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "participation")
    private String id;

    private SignUpService.View view;
    private QuestionnaireForm form;
    private String slots;
    private String ideas;

    public void load() {
        if (!Faces.isPostback()) {
            slots = getView().slots();
            ideas = getView().ideas();
        }
        getView();
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        form = null;
        slots = getView().slots();
        ideas = getView().ideas();
    }

    public String save() {
        boolean draft = getView().draft();
        service.save(id, input());
        return Redirect.to("/community/" + id + (draft ? "/sign-up" : ""), draft ? "participation.draft" : "participation.saved");
    }

    public String submit() {
        service.submit(id, input());
        return Redirect.to("/community/" + id, "participation.signedUp");
    }

    private AskForm input() {
        return new AskForm(getForm().getVersion(), slots, ideas, getForm().answers());
    }

    public SignUpService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id);
        }
        return view;
    }

    /** Asked for while the view is restored. */
    public QuestionnaireForm getForm() {
        if (form == null) {
            form = new QuestionnaireForm(getView().sheet(), current.get().locale());
        }
        return form;
    }

    public String getSlots() {
        return slots;
    }

    public void setSlots(String slots) {
        this.slots = slots;
    }

    public String getIdeas() {
        return ideas;
    }

    public void setIdeas(String ideas) {
        this.ideas = ideas;
    }
}
