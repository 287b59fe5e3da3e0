package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeadlineKind;
import org.cohort.program.checklist.Checklist;
import org.cohort.program.checklist.ChecklistForm;
import org.cohort.program.checklist.ChecklistLine;
import org.cohort.program.checklist.ChecklistService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /organize/{round}/checklist}: what the organizers have to do. With {@code ?item=} that one, to be ticked or changed. */
@Named
@RequestScoped
public class ChecklistBacking {

    @Inject
    private Checklist checklist;

    @Inject
    private ChecklistService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    @Inject
    @Param(name = "item")
    private String item;

    private Checklist.Page page;
    private List<Person> organizers;
    private String words;
    private DeadlineKind anchor;
    private String days;
    private String date;
    private String assignee;
    private int version;

    /** Before the page is shown: for the first time, or again after a refusal. */
    public void load() {
        boolean posted = Faces.isPostback();
        if (item != null && getLine() == null && !posted) {
            throw new NotFound();
        }
        if (!posted) {
            fill();
        }
    }

    /** Puts what is stored into the form. */
    public void fill() {
        ChecklistLine line = getLine();
        if (line != null) {
            words = line.words();
            anchor = line.anchor();
            days = line.days() == null ? null : line.days().toString();
            date = line.anchor() == null ? Typed.moment(line.due(), getPage().round().zone()) : null;
            assignee = line.assignee() == null ? null : line.assignee().publicId();
            version = line.version();
        }
    }

    public Checklist.Page getPage() {
        if (page == null) {
            page = checklist.page(current.signedIn(), id);
        }
        return page;
    }

    /** The one that is looked at; null for none. */
    public ChecklistLine getLine() {
        return item == null ? null : getPage().lines().stream().filter(line -> line.key().equals(item)).findFirst().orElse(null);
    }

    public List<Person> getOrganizers() {
        if (organizers == null) {
            organizers = service.organizers(id);
        }
        return organizers;
    }

    public DeadlineKind[] getKinds() {
        return DeadlineKind.values();
    }

    /** The buttons beside the items and of the one that is looked at. @param note or null */
    public String perform(String act, String note) {
        String key = act.substring(act.indexOf(':') + 1);
        if (act.startsWith("tick:")) {
            service.tick(id, key, note);
            return done("checklist.ticked");
        }
        if (act.startsWith("untick:")) {
            service.untick(id, key);
            return done("checklist.unticked");
        }
        throw new NotFound();
    }

    public String add() {
        service.add(id, new ChecklistForm(words, anchor, days, date, assignee));
        return done("checklist.added");
    }

    public String change() {
        service.change(id, item, new ChecklistForm(words, anchor, days, date, assignee), version);
        return done("checklist.changed");
    }

    public String remove() {
        service.remove(id, item);
        return done("checklist.removed");
    }

    private String done(String key) {
        return Redirect.to("/organize/" + id + "/checklist", key);
    }

    public String getId() {
        return id;
    }

    public String getItem() {
        return item;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public DeadlineKind getAnchor() {
        return anchor;
    }

    public void setAnchor(DeadlineKind anchor) {
        this.anchor = anchor;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
