package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.intake.ApplicationAction;
import org.cohort.intake.ApplicationRow;
import org.cohort.intake.ApplicationService;
import org.cohort.intake.ApplicationView;
import org.cohort.intake.IntakeQueries;
import org.cohort.intake.WhereIStand;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Step;
import org.omnifaces.util.Faces;

/** {@code /applications/{application}}: where I stand; and {@code /applications}: all of mine. */
@Named
@RequestScoped
public class ApplicationBacking {

    @Inject
    private WhereIStand reading;

    @Inject
    private ApplicationService service;

    @Inject
    private IntakeQueries queries;

    @Inject
    private CurrentActor current;

    private ApplicationView view;
    private List<ApplicationRow> mine;
    private Way way;

    public void load() {
        view = reading.view(id());
        way = new Way(view, current.get());
    }

    public void loadMine() {
        mine = queries.mine(current.signedIn());
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), ApplicationAction.valueOf(action), comment);
        return Redirect.to("/applications/" + id(), "application." + action);
    }

    public ApplicationView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public List<ApplicationRow> getMine() {
        return mine;
    }

    public List<Step> getSteps() {
        return way().steps();
    }

    public String getNext() {
        return way().next();
    }

    public Window.End getBy() {
        return way().by();
    }

    public String getWho() {
        return way().who();
    }

    public List<FindingRow> getFindings() {
        return getView().own() ? FindingRow.of(view.findings(), current.get())
                : FindingRow.ofOther(view.findings(), current.get(), view.earlier());
    }

    public List<QuestionnaireForm> getEssays() {
        return getView().essays().stream().filter(sheet -> !sheet.questionnaire().questions().isEmpty()).map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    private Way way() {
        getView();
        return way;
    }

    private static String id() {
        return Faces.getRequestParameter("application");
    }
}
