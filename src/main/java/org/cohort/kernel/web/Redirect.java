package org.cohort.kernel.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;

/**
 * The end of every action: after a post comes a redirect, so that reload and the back button never repeat anything.
 * The methods return null, which is what an action method returns in turn.
 */
public final class Redirect {

    private Redirect() {
    }

    /** Goes to a local path. */
    public static String to(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return null;
    }

    /** Goes to a local path, where the words of {@code done.<key>} are shown once. */
    public static String to(String path, String doneKey, Object... args) {
        return to(FacesMessage.SEVERITY_INFO, path, doneKey, args);
    }

    /** The same where what came out is not what she hoped for. */
    public static String warning(String path, String doneKey, Object... args) {
        return to(FacesMessage.SEVERITY_WARN, path, doneKey, args);
    }

    private static String to(FacesMessage.Severity severity, String path, String doneKey, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Actor actor = CDI.current().select(CurrentActor.class).get().get();
        String words = Words.say(actor.locale(), actor.zone(), "done." + doneKey, args);
        faces.addMessage(null, new FacesMessage(severity, words, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return to(path);
    }
}
