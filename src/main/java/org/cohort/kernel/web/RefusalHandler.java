package org.cohort.kernel.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Collision;
import org.cohort.kernel.persistence.PublicId;
import org.cohort.kernel.text.Words;

/**
 * The one place where an exception becomes what a person sees (rule S4). A refusal becomes a message at its field or
 * above the form, with everything typed kept; a page that needs an account leads to sign-in; what must not be known is
 * a 404; anything unexpected is an error page with a reference that finds the line in the log.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            events.remove();
            handle(faces, event.getContext().getException(), event.getContext().getPhaseId());
        }
        getWrapped().handle();
    }

    private static void handle(FacesContext faces, Throwable thrown, PhaseId phase) {
        boolean acting = phase == PhaseId.INVOKE_APPLICATION && faces.isPostback();
        Refused refused = find(thrown, Refused.class);
        if (refused != null && "access.signIn".equals(refused.verdict().reason())) {
            signIn(faces);
        } else if (refused != null && acting) {
            show(faces, refused);
        } else if (find(thrown, NotFound.class) != null || refused != null && refused.verdict().kind() == Verdict.Kind.DENIED) {
            answer(faces, 404);
        } else if (acting && Collision.in(thrown)) {
            show(faces, new Refused(Verdict.conflict("stale")));
        } else if (find(thrown, ViewExpiredException.class) != null) {
            redirect(faces, shown(faces));
        } else {
            String reference = PublicId.next();
            LOG.log(Level.SEVERE, "unexpected failure, reference " + reference, thrown);
            faces.getExternalContext().getRequestMap().put("cohort.reference", reference);
            answer(faces, 500);
        }
    }

    private static void show(FacesContext faces, Refused refused) {
        Actor actor = CDI.current().select(CurrentActor.class).get().get();
        Verdict verdict = refused.verdict();
        String words = Words.say(actor.locale(), actor.zone(), "refusal." + verdict.reason(), verdict.args().toArray());
        faces.addMessage(clientId(faces, refused.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        faces.validationFailed();
        faces.getExternalContext().setResponseStatus(verdict.kind().status());
        faces.renderResponse();
    }

    private static String clientId(FacesContext faces, String field) {
        if (field == null || faces.getViewRoot() == null) {
            return null;
        }
        AtomicReference<String> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (field.equals(component.getId())) {
                // Not made invalid: such an input would show no value, and what was typed would be lost. Fields sees the message.
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static void signIn(FacesContext faces) {
        redirect(faces, "/sign-in?returnTo=" + URLEncoder.encode(shown(faces), StandardCharsets.UTF_8));
    }

    private static String shown(FacesContext faces) {
        Object shown = faces.getExternalContext().getRequestMap().get(RouteFilter.SHOWN);
        return shown == null ? "/" : shown.toString();
    }

    private static void redirect(FacesContext faces, String to) {
        try {
            faces.getExternalContext().redirect(to);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(FacesContext faces, int status) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                SecurityHeaders.put((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Throwable> E find(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
