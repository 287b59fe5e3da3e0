package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.intake.ProposalAction;
import org.cohort.intake.ProposalReading;
import org.cohort.intake.ProposalService;
import org.cohort.intake.ProposalView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /proposals/{proposal}}: a proposal, for who wrote it and for who has a say in it. */
@Named
@RequestScoped
public class ProposalBacking {

    @Inject
    private ProposalReading reading;

    @Inject
    private ProposalService service;

    @Inject
    private CurrentActor current;

    private ProposalView view;

    public void load() {
        view = reading.view(id());
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), ProposalAction.valueOf(action), comment);
        return Redirect.to("/proposals/" + id(), "proposal." + action);
    }

    public ProposalView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public List<QuestionnaireForm> getSheets() {
        return getView().sheets().stream().filter(sheet -> !sheet.questionnaire().questions().isEmpty()).map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    private static String id() {
        return Faces.getRequestParameter("proposal");
    }
}
