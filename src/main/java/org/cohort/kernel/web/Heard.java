package org.cohort.kernel.web;

import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Notes that a button of the page was heard, so that {@link RefusedForms} knows a post that nobody answered. */
public class Heard implements ActionListener {

    private static final String KEY = Heard.class.getName();

    private final ActionListener wrapped;

    public Heard(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!(event.getComponent() instanceof UIViewAction)) {
            event.getFacesContext().getExternalContext().getRequestMap().put(KEY, true);
        }
        wrapped.processAction(event);
    }

    /** Whether a button was heard in this request. */
    static boolean any(FacesContext faces) {
        return faces.getExternalContext().getRequestMap().containsKey(KEY);
    }
}
