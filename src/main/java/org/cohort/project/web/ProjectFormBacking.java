package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Redirect;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectText;
import org.cohort.project.ProjectView;
import org.omnifaces.util.Faces;

/** The form of a project: {@code /community/{participation}/projects/new} and {@code /projects/{project}/edit}. */
@Named
@RequestScoped
public class ProjectFormBacking {

    @Inject
    private ProjectService service;

    private ProjectService.Call call;
    private ProjectView view;
    private int version;
    private String title;
    private String summary;
    private String description;
    private String skills;
    private String link;

    /** Of the new one. */
    public void begin() {
        call = service.call(participation());
    }

    /** Of one that is there. @throws NotFound for whom may not write it */
    public void load() {
        if (!getView().editable()) {
            throw new NotFound();
        }
        version = view.version();
        title = view.text().title();
        summary = view.text().summary();
        description = view.text().description();
        skills = view.text().skills();
        link = view.text().link();
    }

    public String create() {
        String created = service.create(participation(), text());
        return Redirect.to("/projects/" + created, "project.created");
    }

    public String save() {
        service.edit(project(), version, text());
        return Redirect.to("/projects/" + project(), "project.saved");
    }

    public ProjectService.Call getCall() {
        if (call == null) {
            begin();
        }
        return call;
    }

    public ProjectView getView() {
        if (view == null) {
            view = service.view(project());
        }
        return view;
    }

    private static String participation() {
        return Faces.getRequestParameter("participation");
    }

    private static String project() {
        return Faces.getRequestParameter("project");
    }

    private ProjectText text() {
        return new ProjectText(title, summary, description, skills, link);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSkills() {
        return skills;
    }

    public void setSkills(String skills) {
        this.skills = skills;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
