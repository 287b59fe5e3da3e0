package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipView;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerRow;
import org.cohort.internship.extension.LongerService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/dates}: extensions, asked for and listed; leave is of a bean of its own. */
@Named
@RequestScoped
public class InternshipDatesBacking {

    @Inject
    private InternshipQueries internships;

    @Inject
    private LongerQueries queries;

    @Inject
    private LongerService service;

    @Inject
    private CurrentActor current;

    private InternshipView view;
    private String weeks;
    private String reason;
    private String shown;
    private List<DateChange> moves = List.of();

    public void load() {
        getView();
    }

    /** Shows what so many weeks would move, before anybody is asked; nothing is stored by it. */
    public String preview() {
        // Of weeks that are refused nothing is shown, nor is what was shown before on the page any more.
        shown = null;
        moves = queries.preview(current.get(), getView().ref(), weeks);
        shown = weeks;
        return null;
    }

    /** Only what was shown is asked for: other weeks are shown first. */
    public String ask() {
        if (weeks == null || !weeks.equals(shown)) {
            return preview();
        }
        return Redirect.to("/extensions/" + service.ask(id(), weeks, reason), "internship-extension.ASK");
    }

    public InternshipView getView() {
        if (view == null) {
            view = internships.view(current.signedIn(), id());
        }
        return view;
    }

    public List<LongerRow> getExtensions() {
        return queries.of(getView().ref());
    }

    public Verdict getMayAsk() {
        return queries.mayAsk(current.get(), getView().ref());
    }

    /** How many weeks the program's rules still allow. */
    public int getLeft() {
        return queries.left(getView().ref());
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    /** The kinds of dates that would move, in order; empty before that was asked for. */
    public List<DateChange.Kind> getKinds() {
        return Arrays.stream(DateChange.Kind.values()).filter(kind -> !of(kind.name()).isEmpty()).toList();
    }

    public List<DateChange> of(String kind) {
        return moves.stream().filter(change -> change.kind().name().equals(kind)).toList();
    }

    /** A day of the internship's zone; null for null. */
    public LocalDate day(Instant at) {
        return at == null ? null : at.atZone(getView().ref().zone()).toLocalDate();
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
