package org.cohort.kernel.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.PhaseId;

/**
 * Hears which of the buttons of {@code co:actions} was pressed, by the request parameter {@value #ACTION}. It draws
 * nothing: the buttons are plain HTML drawn from the options, so that a post is understood before the page has loaded
 * what the options depend on. Whether the action is allowed is decided by the service, not by what was drawn.
 */
@FacesComponent(ActionCommand.TYPE)
public class ActionCommand extends UICommand {

    public static final String TYPE = "org.cohort.ActionCommand";
    /** The parameter with the action's name. */
    public static final String ACTION = "cohort.action";

    /** The parameter with what the page showed of the thing. */
    public static final String SEEN = "cohort.seen";

    public ActionCommand() {
        setRendererType(null);
    }

    /** What the page that was posted showed of the thing, as {@code co:actions} was given it; null where it was given nothing. */
    public static String seen() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(SEEN);
    }

    @Override
    public void decode(FacesContext context) {
        String action = context.getExternalContext().getRequestParameterMap().get(ACTION);
        if (action != null && !action.isBlank()) {
            ActionEvent event = new ActionEvent(context, this);
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            queueEvent(event);
        }
    }
}
