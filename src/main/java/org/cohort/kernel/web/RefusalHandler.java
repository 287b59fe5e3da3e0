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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
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

    /** The reason for a post whose form shows what somebody else has changed meanwhile. */
    private static final String STALE = "stale";
    private static final String COMMENT = "comment";
    private static final String WRONG_COMMENT = "cohort.wrongComment";

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
            signIn(faces, isPost(faces));
        } else if (refused != null && acting) {
            show(faces, refused);
        } else if (find(thrown, NotFound.class) != null || refused != null && refused.verdict().kind() == Verdict.Kind.DENIED) {
            answer(faces, 404);
        } else if (acting && Collision.in(thrown)) {
            show(faces, new Refused(Verdict.conflict(STALE)));
        } else if (find(thrown, ViewExpiredException.class) != null) {
            expired(faces);
        } else {
            String reference = PublicId.next();
            LOG.log(Level.SEVERE, "unexpected failure, reference " + reference, thrown);
            faces.getExternalContext().getRequestMap().put("cohort.reference", reference);
            answer(faces, 500);
        }
    }

    private static void show(FacesContext faces, Refused refused) {
        Actor actor = CDI.current().select(CurrentActor.class).get().get();
        Map<String, String> inputs = clientIds(faces, refused.all().stream().map(Refused::field).filter(Objects::nonNull).collect(Collectors.toSet()));
        // Not an unmodifiable copy: that one refuses to be asked for null, which is what a refusal of the whole names.
        List<String> order = new ArrayList<>(inputs.keySet());
        refused.all().stream().sorted(Comparator.comparingInt(one -> order.indexOf(one.field()))).forEach(one -> {
            Verdict verdict = one.verdict();
            String words = Words.say(actor.locale(), actor.zone(), "refusal." + verdict.reason(), verdict.args().toArray());
            String told = one.name() == null ? words : Words.say(actor.locale(), actor.zone(), "refusal.named", one.name(), words);
            faces.addMessage(inputs.get(one.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, told, null));
            if (COMMENT.equals(one.field()) && !inputs.containsKey(COMMENT)) {
                // The words of an act are no input of the page's tree: co:actions shows beside them what is wrong with them.
                faces.getExternalContext().getRequestMap().put(WRONG_COMMENT, told);
            }
            if (STALE.equals(verdict.reason())) {
                RefusedForms.stale(faces);
            }
        });
        faces.validationFailed();
        faces.getExternalContext().setResponseStatus(refused.verdict().kind().status());
        faces.renderResponse();
    }

    /** The client ids of the inputs with these ids, in the order of the page. */
    private static Map<String, String> clientIds(FacesContext faces, Set<String> fields) {
        Map<String, String> found = new LinkedHashMap<>();
        if (fields.isEmpty() || faces.getViewRoot() == null) {
            return found;
        }
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            // Not made invalid: such an input would show no value, and what was typed would be lost. Fields sees the message.
            if (fields.contains(component.getId())) {
                found.putIfAbsent(component.getId(), component.getClientId(faces));
            }
            return found.size() == fields.size() ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
        return found;
    }

    /** @param lost whether something was sent, so that she must have been signed in before */
    private static void signIn(FacesContext faces, boolean lost) {
        redirect(faces, "/sign-in?" + (lost ? "lost=true&" : "") + "returnTo=" + URLEncoder.encode(shown(faces), StandardCharsets.UTF_8));
    }

    /** What the server kept of the page is gone, mostly with the session. What was typed the browser keeps (scripts/kept.js). */
    private static void expired(FacesContext faces) {
        Actor actor = CDI.current().select(CurrentActor.class).get().get();
        if (!actor.isSignedIn()) {
            signIn(faces, true);
            return;
        }
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.say(actor.locale(), "refusal.expired"), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        redirect(faces, shown(faces));
    }

    private static boolean isPost(FacesContext faces) {
        return "POST".equals(((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod());
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
