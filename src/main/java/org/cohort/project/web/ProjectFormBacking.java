package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.rules.Size;
import org.cohort.project.ProjectDetails;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectView;
import org.omnifaces.util.Faces;

/** The form of a project: {@code /community/{participation}/projects/new} and {@code /projects/{project}/edit}. */
@Named
@RequestScoped
public class ProjectFormBacking {

    @Inject
    private ProjectService service;

    @Inject
    private CurrentActor current;

    private ProjectService.Call call;
    private ProjectView view;
    private int version;
    private ProjectFields form = new ProjectFields();

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
        form = ProjectFields.of(view.text(), current.get().locale());
    }

    public String create() {
        String created = service.create(participation(), form.text());
        return Redirect.to("/projects/" + created, "project.created");
    }

    public String save() {
        service.edit(project(), version, form.text());
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

    /** The sizes a project of this round can have, in words; null when it says freely. */
    public String getSizes() {
        List<Size> sizes = (project() == null ? getCall().participation().round() : getView().participation().round()).rules().sizes();
        Locale reader = current.get().locale();
        return sizes.isEmpty() ? null : Words.say(reader, "project.field.sizes", Words.allOf(reader, sizes.stream()
                .map(size -> Words.say(reader, "project.field.size", size.name(), size.hours(), size.leastWeeks(), size.mostWeeks())).toList()));
    }

    /** How many weeks the round has; null while its dates aren't known. */
    public Integer getRoundWeeks() {
        return ProjectDetails.weeksOf(project() == null ? getCall().participation().round() : getView().participation().round());
    }

    private static String participation() {
        return Faces.getRequestParameter("participation");
    }

    private static String project() {
        return Faces.getRequestParameter("project");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public ProjectFields getForm() {
        return form;
    }
}
