package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.evaluation.EarlierReport;
import org.cohort.internship.evaluation.EvaluationAction;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.EvaluationView;
import org.cohort.internship.evaluation.Said;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.Ui;
import org.omnifaces.util.Faces;

/** {@code /evaluations/{evaluation}}: written, read and released in one place, by its state and the reader. */
@Named
@RequestScoped
public class EvaluationBacking {

    @Inject
    private EvaluationQueries queries;

    @Inject
    private EvaluationService service;

    @Inject
    private CurrentActor current;

    private EvaluationView view;
    private QuestionnaireForm form;
    private EvaluationOutcome outcome;
    private String weeks;
    private String reason;

    public void load() {
        if (!Faces.isPostback()) {
            fill();
        }
        getView();
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        form = null;
        Said said = getView().said();
        outcome = said.outcome();
        weeks = said.weeks() == null ? null : said.weeks().toString();
        reason = said.reason();
    }

    public String save() {
        service.save(id(), input());
        return done(EvaluationAction.SAVE);
    }

    public String submit() {
        service.submit(id(), input());
        return done(EvaluationAction.SUBMIT);
    }

    /** Called by the buttons that stand apart: releasing, taking back and asking again are. */
    public String perform(String action, String comment) {
        if (EvaluationAction.REOPEN.name().equals(action)) {
            service.reopen(id(), comment);
            return done(EvaluationAction.REOPEN);
        }
        if (EvaluationAction.TAKE_BACK.name().equals(action)) {
            service.takeBack(id());
            return done(EvaluationAction.TAKE_BACK);
        }
        service.release(id());
        return done(EvaluationAction.RELEASE);
    }

    private EvaluationInput input() {
        return new EvaluationInput(getForm().getVersion(), getForm().answers(), new EvaluationInput.Word(outcome, weeks, reason));
    }

    private static String done(EvaluationAction action) {
        return Redirect.to("/evaluations/" + id(), "evaluation." + action);
    }

    private static String id() {
        return Faces.getRequestParameter("evaluation");
    }

    public EvaluationView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** The sheet to write on; null for who may not write now, unless she just sent one. Asked for while the view is restored. */
    public QuestionnaireForm getForm() {
        if (form == null) {
            Sheet sheet = getView().write().isAllowed() ? service.sheet(id()) : Ui.posted("filling") ? own() : null;
            form = sheet == null ? null : new QuestionnaireForm(sheet, current.get().locale(), isByMentor() ? getView().intern() : null);
        }
        return form;
    }

    private Sheet own() {
        return getView().sheets().stream().filter(sheet -> current.get().is(sheet.accountId())).findFirst().orElse(null);
    }

    /** What is written, as the reader may read it, where she does not write herself. */
    public List<QuestionnaireForm> getSheets() {
        return getView().write().isAllowed() ? List.of()
                : getView().sheets().stream().map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    /** Beside the form alone. */
    public List<EarlierReport> getReports() {
        return getForm() == null ? List.of() : queries.earlier(current.get(), id());
    }

    public List<QuestionnaireForm> getEarlier() {
        return getForm() == null ? List.of() : queries.earlierAnswers(current.get(), id()).stream().map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    /** Who answered that; several may have at one stage. */
    public String by(QuestionnaireForm sheet) {
        return queries.name(sheet.getSheet().accountId());
    }

    /** When who was reminded of it; empty for who has no part in it. */
    public List<EvaluationQueries.Reminded> getReminders() {
        return queries.reminders(current.get(), id());
    }

    public boolean isByMentor() {
        return getView().row().direction() == Direction.BY_MENTOR;
    }

    public EvaluationOutcome[] getOutcomes() {
        return EvaluationOutcome.values();
    }

    public EvaluationOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(EvaluationOutcome outcome) {
        this.outcome = outcome;
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
