package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.ending.SurveyService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/survey}: the exit survey, answered by the intern, read by coordinators and organizers. */
@Named
@RequestScoped
public class SurveyBacking {

    @Inject
    private SurveyService service;

    @Inject
    private CurrentActor current;

    private SurveyService.View view;
    private QuestionnaireForm form;

    public void load() {
        getView();
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        form = null;
        getForm();
    }

    public String save() {
        service.save(id(), getForm().getVersion(), getForm().answers(), false);
        return Redirect.to("/internship/" + id() + "/survey", "survey.saved");
    }

    public String submit() {
        service.save(id(), getForm().getVersion(), getForm().answers(), true);
        return Redirect.to("/internship/" + id() + "/survey", "survey.submitted");
    }

    public SurveyService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id());
        }
        return view;
    }

    /** The sheet to write on; null for who does not write. Asked for while the view is restored. */
    public QuestionnaireForm getForm() {
        if (form == null && getView().answer().isAllowed()) {
            form = new QuestionnaireForm(service.sheet(id()), current.get().locale());
        }
        return form;
    }

    /** What is answered, as the reader may read it, where she does not write herself. */
    public List<QuestionnaireForm> getSheets() {
        return getView().answer().isAllowed() ? List.of() : getView().sheets().stream().map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }
}
