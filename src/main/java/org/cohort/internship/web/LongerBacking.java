package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerService;
import org.cohort.internship.extension.LongerView;
import org.cohort.kernel.access.CurrentActor;
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

    private LongerView view;

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
