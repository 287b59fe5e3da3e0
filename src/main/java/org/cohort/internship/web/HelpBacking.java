package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.help.Addressed;
import org.cohort.internship.help.HelpPage;
import org.cohort.internship.help.HelpQueries;
import org.cohort.internship.help.HelpService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/help}: where help is asked for, and the requests the reader may know of. */
@Named
@RequestScoped
public class HelpBacking {

    @Inject
    private HelpQueries queries;

    @Inject
    private HelpService service;

    @Inject
    private CurrentActor current;

    private HelpPage view;
    private Addressed to;
    private String subject;
    private String words;

    public void load() {
        getView();
        if (!Faces.isPostback() && getView().choices().size() == 1) {
            to = getView().choices().get(0).to();
        }
    }

    public String ask() {
        return Redirect.to("/help/" + service.ask(id(), to, subject, words), "help.ASKED");
    }

    public HelpPage getView() {
        if (view == null) {
            view = queries.page(current.signedIn(), id());
        }
        return view;
    }

    /** Whom she can ask, with their names, for the radio buttons: the words first, as the tag wants them. */
    public Map<String, Addressed> getChoices() {
        Locale locale = current.get().locale();
        Map<String, Addressed> choices = new LinkedHashMap<>();
        getView().choices().forEach(choice -> choices.put(Words.say(locale, "help.to." + choice.to(), Words.allOf(locale, choice.names())), choice.to()));
        return choices;
    }

    /** What is said of coordinators who are party to it; null when none is. */
    public String getLeftOut() {
        Locale locale = current.get().locale();
        return getView().leftOut().isEmpty() ? null
                : Words.say(locale, getView().isOrganizersOnly() ? "help.leftOut.all" : "help.leftOut", Words.allOf(locale, getView().leftOut()));
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public Addressed getTo() {
        return to;
    }

    public void setTo(Addressed to) {
        this.to = to;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
