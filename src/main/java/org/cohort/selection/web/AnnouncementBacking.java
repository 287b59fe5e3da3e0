package org.cohort.selection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.selection.AnnouncementPreview;
import org.cohort.selection.AnnouncementService;
import org.cohort.selection.DecisionAction;
import org.cohort.selection.DecisionLifecycle;
import org.omnifaces.util.Faces;

/** {@code /organize/{round}/announcement}: what announcing would do, and doing it. */
@Named
@RequestScoped
public class AnnouncementBacking {

    @Inject
    private AnnouncementService service;

    @Inject
    private CurrentActor current;

    private AnnouncementPreview preview;

    public void load() {
        current.signedIn();
        getPreview();
    }

    public String announce() {
        int announced = service.announce(id(), Faces.getRequestParameter("seen"));
        return Redirect.to("/organize/" + id(), "decision.ANNOUNCE", announced);
    }

    /** What is asked first, in words: that it is before its date, too. */
    public String getQuestion() {
        Actor reader = current.get();
        String key = DecisionLifecycle.TABLE.question(DecisionAction.ANNOUNCE);
        return getPreview().early() == null ? Words.say(reader.locale(), key)
                : Words.say(reader.locale(), reader.zone(), key + ".early", preview.early());
    }

    public AnnouncementPreview getPreview() {
        if (preview == null) {
            preview = service.preview(id());
        }
        return preview;
    }

    private static String id() {
        return Faces.getRequestParameter("round");
    }
}
