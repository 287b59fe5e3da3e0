package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.leave.LeaveForm;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.leave.LeaveService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** The leave of an internship on {@code /internship/{internship}/dates}. With {@code ?leave=} it changes that one. */
@Named
@RequestScoped
public class LeaveBacking {

    @Inject
    private InternshipQueries internships;

    @Inject
    private LeaveQueries queries;

    @Inject
    private LeaveService service;

    @Inject
    private CurrentActor current;

    private InternshipRef internship;
    private List<LeaveQueries.Row> rows;
    private String first;
    private String last;
    private String words;
    private boolean secret;
    private int version;

    public void load() {
        if (!Faces.isPostback()) {
            fill();
            if (getEdited() == null && leave() != null) {
                throw new NotFound();
            }
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        LeaveQueries.Row edited = getEdited();
        if (edited != null) {
            first = edited.first().toString();
            last = edited.last().toString();
            words = edited.words();
            secret = edited.secret();
            version = edited.version();
        }
    }

    public String enter() {
        service.enter(id(), form());
        return done("leave.entered");
    }

    public String change() {
        service.change(leave(), form());
        return done("leave.CHANGE");
    }

    public String takeBack() {
        service.takeBack(leave());
        return done("leave.TAKE_BACK");
    }

    private LeaveForm form() {
        return new LeaveForm(first, last, words, secret, version);
    }

    private static String done(String key) {
        return Redirect.to("/internship/" + id() + "/dates", key);
    }

    public List<LeaveQueries.Row> getRows() {
        if (rows == null) {
            rows = queries.of(current.get(), internship());
        }
        return rows;
    }

    /** The one that the form changes; null for a new one. */
    public LeaveQueries.Row getEdited() {
        return getRows().stream().filter(row -> row.publicId().equals(leave())).findFirst().orElse(null);
    }

    public Verdict getMayEnter() {
        return queries.mayEnter(current.get(), internship());
    }

    /** How many days the program's rules still allow; null for any number. */
    public Long getLeft() {
        return queries.left(internship());
    }

    /** The last day of the leave that is on; null when none is. */
    public LocalDate getUntil() {
        return queries.until(internship());
    }

    private InternshipRef internship() {
        if (internship == null) {
            internship = internships.view(current.signedIn(), id()).ref();
        }
        return internship;
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    private static String leave() {
        return Faces.getRequestParameter("leave");
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isSecret() {
        return secret;
    }

    public void setSecret(boolean secret) {
        this.secret = secret;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
