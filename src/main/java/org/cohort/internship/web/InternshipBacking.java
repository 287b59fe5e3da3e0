package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.InternshipAction;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipService;
import org.cohort.internship.InternshipView;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.report.published.PublishedReports;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}}: everything of one internship; what it did and has to do is of {@link JournalBacking}. */
@Named
@RequestScoped
public class InternshipBacking {

    @Inject
    private InternshipQueries queries;

    @Inject
    private PublishedReports published;

    @Inject
    private BoardQueries board;

    @Inject
    private InternshipService service;

    @Inject
    private CurrentActor current;

    private InternshipView view;
    private BoardRow light;

    public void load() {
        getView();
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), InternshipAction.valueOf(action), comment);
        return Redirect.to("/internship/" + id(), "internship." + action);
    }

    public InternshipView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** The question before it is completed names what is still open; what the lifecycle asks where nothing is. */
    public Map<InternshipAction, String> getAsks() {
        List<Phrase> owed = getView().owed();
        if (owed.isEmpty()) {
            return Map.of();
        }
        Actor reader = current.get();
        List<String> said = owed.stream().map(phrase -> Words.say(reader.locale(), reader.zone(), phrase)).toList();
        return Map.of(InternshipAction.COMPLETE, say("ask.internship.COMPLETE.owed", Words.allOf(reader.locale(), said)));
    }

    /** Her row as a board shows it: the same light, with the same reasons. */
    public BoardRow getLight() {
        if (light == null) {
            light = board.row(current.get(), getView().ref());
        }
        return light;
    }

    /** Whether she shows reports to everybody. */
    public boolean isShown() {
        return published.isShown(getView().ref().id());
    }

    private String say(String key, Object... args) {
        Actor reader = current.get();
        Locale locale = reader.locale();
        return Words.say(locale, reader.zone(), key, args);
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }
}
