package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.help.HelpAction;
import org.cohort.internship.help.HelpQueries;
import org.cohort.internship.help.HelpService;
import org.cohort.internship.help.HelpView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /help/{help}}: the conversation of one request for help. */
@Named
@RequestScoped
public class HelpRequestBacking {

    @Inject
    private HelpQueries queries;

    @Inject
    private HelpService service;

    @Inject
    private CurrentActor current;

    private HelpView view;
    private String words;

    public void load() {
        getView();
    }

    public String say() {
        boolean mine = getView().mine();
        service.say(id(), words);
        return Redirect.to("/help/" + id(), mine ? "help.ASK" : "help.ANSWER");
    }

    /** Called by the buttons that stand apart: closing and passing on. @param comment none is asked for */
    public String perform(String action, String comment) {
        if (HelpAction.PASS_ON.name().equals(action)) {
            service.passOn(id());
        } else {
            service.close(id());
        }
        return Redirect.to("/help/" + id(), "help." + (HelpAction.PASS_ON.name().equals(action) ? "PASS_ON" : "CLOSE"));
    }

    public HelpView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** The names of those who read it, besides who asked. */
    public String getReaders() {
        return Words.allOf(current.get().locale(), getView().readers());
    }

    private static String id() {
        return Faces.getRequestParameter("help");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
