package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.ending.WorkAction;
import org.cohort.internship.ending.WorkService;
import org.cohort.internship.ending.WorkView;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/work}: the final work product, handed in and accepted. */
@Named
@RequestScoped
public class WorkBacking {

    @Inject
    private WorkService service;

    private WorkView view;
    private int version;
    private String link;
    private String description;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        version = getView().version();
        link = getView().link();
        description = getView().description();
    }

    public String handIn() {
        service.handIn(id(), version, link, description);
        return Redirect.to("/internship/" + id() + "/work", "work.HAND_IN");
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id(), WorkAction.valueOf(action), comment);
        return Redirect.to("/internship/" + id() + "/work", "work." + action);
    }

    public WorkView getView() {
        if (view == null) {
            view = service.view(id());
        }
        return view;
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
