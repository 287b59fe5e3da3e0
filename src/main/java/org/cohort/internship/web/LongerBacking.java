package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerService;
import org.cohort.internship.extension.LongerView;
import org.cohort.internship.plan.PlanQueries;
import org.cohort.internship.plan.PlanState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /extensions/{extension}}: one extension of an internship, with every date it moves. */
@Named
@RequestScoped
public class LongerBacking {

    @Inject
    private LongerQueries queries;

    @Inject
    private LongerService service;

    @Inject
    private CurrentActor current;

    @Inject
    private BoardQueries board;

    @Inject
    private EvaluationQueries evaluations;

    @Inject
    private PlanQueries plans;

    private LongerView view;
    private BoardRow light;

    public void load() {
        getView();
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), ExtensionAction.valueOf(action), comment, ActionCommand.seen());
        return Redirect.to("/extensions/" + id(), "internship-extension." + action);
    }

    public LongerView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** How it stands, as the reader may read it, while it is decided; null for the intern and once it is. */
    public BoardRow getLight() {
        InternshipRef internship = getView().internship();
        if (light == null && getView().row().state().isOpen() && !InternshipPolicy.rolesOf(current.get(), internship).contains(Role.SELF)) {
            light = board.row(current.get(), internship);
        }
        return light;
    }

    /** Those asked for by now, with the outcomes she may read. */
    public List<EvaluationRow> getEvaluations() {
        return evaluations.of(current.get(), List.of(getView().internship())).stream().filter(EvaluationRow::open).toList();
    }

    /** Null where there is none. */
    public PlanState getPlan() {
        return plans.view(current.get(), getView().internship().publicId()).state();
    }

    public List<DateChange> of(String kind) {
        return getView().of(kind);
    }

    /** The kinds of dates that move, in order. */
    public List<DateChange.Kind> getKinds() {
        return Arrays.stream(DateChange.Kind.values()).filter(kind -> !getView().of(kind.name()).isEmpty()).toList();
    }

    /** A day of the internship's zone; null for null. */
    public LocalDate day(Instant at) {
        return at == null ? null : at.atZone(getView().internship().zone()).toLocalDate();
    }

    private static String id() {
        return Faces.getRequestParameter("extension");
    }
}
