package org.cohort.kernel.web;

import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Words;

/**
 * A post that is answered with its page, because something was refused. It is never answered as if nothing had happened:
 * where no button heard it, the page says so. The page's other forms show what is stored, and where somebody else saved
 * meanwhile the stored words stand beside the typed ones. For that a {@code co:form} names in its attribute {@code stored}
 * the method that puts what is stored into its bean.
 */
public class RefusedForms implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** The method that reads a form's stored values, as a value expression of the form. */
    static final String STORED = "stored";
    private static final String STALE = RefusedForms.class.getName() + ".stale";
    private static final int UNPROCESSABLE = 422;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    /** Says that the post was refused because somebody else saved meanwhile. */
    static void stale(FacesContext faces) {
        faces.getExternalContext().getRequestMap().put(STALE, true);
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getPartialViewContext().isAjaxRequest() || faces.getResponseComplete() || faces.getViewRoot() == null) {
            return;
        }
        if (!Heard.any(faces) && faces.getMessageList().isEmpty()) {
            unheard(faces);
        }
        boolean wrong = faces.getMaximumSeverity() != null && faces.getMaximumSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        if (wrong && response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(UNPROCESSABLE);
        }
        // Browsers may keep it for going back, where they otherwise show an error; asked anew it is never taken from there.
        response.setHeader("Cache-Control", "no-cache, private");
        refill(faces);
    }

    /** The button is not there any more, or rests: the page is drawn as it is now, and must say that nothing was done. */
    private static void unheard(FacesContext faces) {
        Actor actor = CDI.current().select(CurrentActor.class).get().get();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.say(actor.locale(), actor.zone(), "refusal.unheard"), null));
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    private static void refill(FacesContext faces) {
        UIForm posted = null;
        List<UIForm> others = new ArrayList<>();
        for (UIForm form : forms(faces.getViewRoot(), new ArrayList<>())) {
            if (isPosted(faces, form.getClientId(faces))) {
                posted = form;
            } else if (form.getValueExpression(STORED) != null) {
                others.add(form);
            }
        }
        boolean stale = posted != null && posted.getValueExpression(STORED) != null
                && faces.getExternalContext().getRequestMap().containsKey(STALE);
        if (others.isEmpty() && !stale) {
            return;
        }
        // Two forms may share a bean: what was typed into the posted one is put back afterwards.
        Inputs typed = posted == null ? null : new Inputs(faces, posted);
        others.forEach(form -> read(faces, form));
        boolean beside = stale && typed.isVersioned() && read(faces, posted);
        if (beside) {
            faces.getExternalContext().getRequestMap().put(Meanwhile.KEY, Meanwhile.of(faces, posted, typed.differences()));
        }
        if (typed != null) {
            typed.putBack(beside);
        }
    }

    /** @return false when there is nothing she may read any more */
    private static boolean read(FacesContext faces, UIForm form) {
        try {
            form.getValueExpression(STORED).getValue(faces.getELContext());
            return true;
        } catch (ELException gone) {
            if (gone.getCause() instanceof Refused || gone.getCause() instanceof NotFound) {
                return false;
            }
            throw gone;
        } catch (Refused | NotFound gone) {
            return false;
        }
    }

    /** Whether this form is the one that was posted. */
    static boolean isPosted(FacesContext faces, String form) {
        ExternalContext external = faces.getExternalContext();
        return faces.isPostback() && external.getRequestParameterMap().containsKey(form);
    }

    private static List<UIForm> forms(UIComponent component, List<UIForm> found) {
        component.getFacetsAndChildren().forEachRemaining(child -> {
            if (child instanceof UIForm form) {
                found.add(form);
            } else {
                forms(child, found);
            }
        });
        return found;
    }
}
