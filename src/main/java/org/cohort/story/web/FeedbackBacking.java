package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.Redirect;
import org.cohort.story.feedback.FeedbackService;
import org.omnifaces.util.Faces;

/** {@code /rounds/{round}/feedback}, where people answer without their name, and {@code /organize/{round}/feedback}, where organizers read what is released. */
@Named
@RequestScoped
public class FeedbackBacking {

    @Inject
    private FeedbackService service;

    @Inject
    private CurrentActor current;

    private FeedbackService.View view;
    private FeedbackService.Released released;
    private QuestionnaireForm form;

    public void load() {
        getView();
    }

    public void loadReleased() {
        getReleased();
    }

    public String answer() {
        service.answer(id(), getForm().answers());
        return Redirect.to("/rounds/" + id() + "/feedback", "feedback.answered");
    }

    public FeedbackService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id());
        }
        return view;
    }

    /** Asked for while the view is restored; empty whoever asks, as nothing is kept that could be filled in. */
    public QuestionnaireForm getForm() {
        if (form == null) {
            form = new QuestionnaireForm(getView().blank(), current.get().locale());
        }
        return form;
    }

    public FeedbackService.Released getReleased() {
        if (released == null) {
            current.signedIn();
            released = service.released(id());
        }
        return released;
    }

    private static String id() {
        return Faces.getRequestParameter("round");
    }
}
