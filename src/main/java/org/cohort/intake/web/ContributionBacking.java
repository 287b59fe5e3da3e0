package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.intake.ContributionInput;
import org.cohort.intake.ContributionKind;
import org.cohort.intake.ContributionRow;
import org.cohort.intake.ContributionService;
import org.cohort.intake.ContributionStatus;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** The form of a contribution: {@code /applications/{application}/contributions/new}, and of one that is recorded. */
@Named
@RequestScoped
public class ContributionBacking {

    @Inject
    private ContributionService service;

    private List<ContributionService.Choice> projects;
    private String forProject;
    private String title;
    private String link;
    private ContributionKind kind;
    private ContributionStatus status;
    private String madeOn;
    private int version;

    public void load() {
        getProjects();
        if (!isRecorded()) {
            forProject = Faces.getRequestParameter("project");
            return;
        }
        ContributionRow row = service.contribution(getApplication(), contribution());
        forProject = row.projectPublicId();
        title = row.title();
        link = row.url();
        kind = row.kind();
        status = row.status();
        madeOn = row.madeOn().toString();
        version = row.version();
    }

    public String save() {
        ContributionInput input = new ContributionInput(forProject, title, link, kind, status, madeOn);
        if (isRecorded()) {
            service.edit(getApplication(), contribution(), input, version);
        } else {
            service.add(getApplication(), input);
        }
        return Redirect.to("/applications/" + getApplication(), isRecorded() ? "contribution.changed" : "contribution.added");
    }

    public String delete() {
        service.delete(getApplication(), contribution());
        return Redirect.to("/applications/" + getApplication(), "contribution.deleted");
    }

    public List<ContributionService.Choice> getProjects() {
        if (projects == null) {
            projects = service.projects(getApplication());
        }
        return projects;
    }

    /** The name of the round the application is for; empty while the round has no project. */
    public String getRound() {
        return getProjects().isEmpty() ? "" : getProjects().get(0).round();
    }

    public ContributionKind[] getKinds() {
        return ContributionKind.values();
    }

    public ContributionStatus[] getStatuses() {
        return ContributionStatus.values();
    }

    /** Whether it is there already, and not a new one. */
    public boolean isRecorded() {
        return contribution() != null;
    }

    public String getApplication() {
        return Faces.getRequestParameter("application");
    }

    private static String contribution() {
        return Faces.getRequestParameter("contribution");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getForProject() {
        return forProject;
    }

    public void setForProject(String forProject) {
        this.forProject = forProject;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public ContributionKind getKind() {
        return kind;
    }

    public void setKind(ContributionKind kind) {
        this.kind = kind;
    }

    public ContributionStatus getStatus() {
        return status;
    }

    public void setStatus(ContributionStatus status) {
        this.status = status;
    }

    public String getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(String madeOn) {
        this.madeOn = madeOn;
    }
}
