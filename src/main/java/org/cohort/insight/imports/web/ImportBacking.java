package org.cohort.insight.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cohort.insight.imports.ImportAction;
import org.cohort.insight.imports.ImportService;
import org.cohort.insight.imports.ImportState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.RoundRef;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/import}: the upload; {@code /organize/{round}/imports/{run}}: preview, progress and result. */
@Named
@RequestScoped
public class ImportBacking {

    @Inject
    private ImportService service;

    @Inject
    private CurrentActor current;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "round")
    private String roundId;
    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "run")
    private String runId;
    /** Which part of the preview. */
    @Inject
    @Param
    private String show;
    private Part communities;
    private Part projects;
    private RoundRef round;
    private ImportService.View view;
    private Verdict into;

    public void loadRound() {
        current.signedIn();
        getRound();
    }

    public void loadRun() {
        current.signedIn();
        getView();
    }

    public String upload() {
        String run = service.upload(roundId, Upload.of("communities", communities), Upload.of("projects", projects));
        return Redirect.to("/organize/" + roundId + "/imports/" + run);
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.perform(runId, ImportAction.valueOf(action));
        return Redirect.to("/organize/" + roundId + "/imports/" + runId, "import." + action);
    }

    /** Whether the job is at work: the page asks again every second. */
    public boolean isRunning() {
        return getView().state() == ImportState.CONFIRMED;
    }

    public ImportService.View getView() {
        if (view == null) {
            view = service.view(runId, "lines".equals(show));
        }
        return view;
    }

    public RoundRef getRound() {
        if (round == null) {
            round = service.round(roundId);
        }
        return round;
    }

    /** Whether the round takes an archive, or why not. */
    public Verdict getInto() {
        if (into == null) {
            into = service.into(roundId);
        }
        return into;
    }

    public Part getCommunities() {
        return communities;
    }

    public void setCommunities(Part communities) {
        this.communities = communities;
    }

    public Part getProjects() {
        return projects;
    }

    public void setProjects(Part projects) {
        this.projects = projects;
    }

    public String getRoundId() {
        return roundId;
    }

    public String getRunId() {
        return runId;
    }
}
