package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    public void load() {
        getView();
    }

    public String ask() {
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
