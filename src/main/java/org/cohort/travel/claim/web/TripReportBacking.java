package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.Typed;
import org.cohort.travel.claim.ClaimQueries;
import org.cohort.travel.claim.TripReportAction;
import org.cohort.travel.claim.TripReportInput;
import org.cohort.travel.claim.TripReportService;
import org.cohort.travel.claim.TripReportView;
import org.cohort.travel.web.Address;

/** {@code /grants/{grant}/report}. */
@Named
@RequestScoped
public class TripReportBacking {

    @Inject
    private ClaimQueries queries;

    @Inject
    private TripReportService service;

    @Inject
    private CurrentActor current;

    private Integer version;
    private String title;
    private String sessions;
    private String people;
    private String learned;
    private String thanks;
    private boolean mayPublish;
    private String changes;
    private String aside;
    private List<String> attended = new ArrayList<>();
    private TripReportView view;

    public void load() {
        version = getView().version();
        title = view.text().title();
        sessions = view.text().sessions();
        people = view.text().people();
        learned = view.text().learned();
        thanks = view.text().thanks();
        mayPublish = view.text().mayPublish();
        changes = view.text().changes();
        aside = view.text().aside();
        attended = new ArrayList<>(view.attended().stream().map(TripReportView.Heard::publicId).toList());
    }

    public String save() {
        service.save(id(), version, input());
        return Redirect.to(path(), "tripReport.saved");
    }

    public String submit() {
        service.submit(id(), version, input());
        return Redirect.to(path(), "tripReport.SUBMIT");
    }

    public String perform(String action, String comment) {
        service.act(id(), Typed.action(TripReportAction.class, action), comment);
        return Redirect.to(path(), "tripReport." + action);
    }

    private TripReportInput input() {
        return new TripReportInput(title, sessions, people, learned, thanks, mayPublish, changes, aside, attended);
    }

    private static String id() {
        return Address.part("grant");
    }

    private static String path() {
        return "/grants/" + id() + "/report";
    }

    public TripReportView getView() {
        if (view == null) {
            view = queries.report(current.get(), id());
        }
        return view;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    public String getAside() {
        return aside;
    }

    public void setAside(String aside) {
        this.aside = aside;
    }

    public List<String> getAttended() {
        return attended;
    }

    public void setAttended(List<String> attended) {
        this.attended = attended;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSessions() {
        return sessions;
    }

    public void setSessions(String sessions) {
        this.sessions = sessions;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(String learned) {
        this.learned = learned;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }

    public boolean isMayPublish() {
        return mayPublish;
    }

    public void setMayPublish(boolean mayPublish) {
        this.mayPublish = mayPublish;
    }
}
