package org.cohort.project.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Client;
import org.cohort.kernel.web.Redirect;
import org.cohort.project.CreditRow;
import org.cohort.project.ProjectView;
import org.cohort.project.credit.CreditClaimAction;
import org.cohort.project.credit.CreditService;
import org.cohort.project.credit.HidingAction;
import org.cohort.project.credit.HidingService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /projects/{project}/people}, {@code /credits/{claim}}, {@code /hide/{token}} and {@code /hidings/{hiding}}: people whom an archive names. */
@Named
@RequestScoped
public class CreditBacking {

    @Inject
    private CreditService credits;

    @Inject
    private HidingService hidings;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "project")
    private String projectId;

    @Inject
    @Param(name = "claim")
    private String claimId;

    @Inject
    @Param(name = "hiding")
    private String hidingId;

    @Inject
    @Param(name = "token")
    private String token;

    private ProjectView project;
    private CreditService.ClaimView claim;
    private HidingService.View hiding;
    private String entry;
    private String whose;
    private String message;
    private String email;
    private String why;
    private boolean everywhere;

    public ProjectView getProject() {
        if (project == null) {
            project = credits.people(projectId);
        }
        return project;
    }

    public CreditService.ClaimView getClaim() {
        if (claim == null) {
            current.signedIn();
            claim = credits.view(claimId);
        }
        return claim;
    }

    public HidingService.View getHiding() {
        if (hiding == null) {
            current.signedIn();
            hiding = hidings.view(hidingId);
        }
        return hiding;
    }

    /** The entries that can be claimed or withheld: those that still tell a name. */
    public java.util.List<CreditRow> getNamed() {
        return getProject().credits().stream().filter(row -> !row.name().isEmpty()).toList();
    }

    public boolean isSignedIn() {
        return current.get().isSignedIn();
    }

    public String send() {
        return Redirect.to("/credits/" + credits.claim(projectId, key(entry), message), "credit.CREATE");
    }

    public String perform(String action, String comment) {
        if (hidingId != null) {
            hidings.perform(hidingId, HidingAction.valueOf(action), comment);
            return Redirect.to("/hidings/" + hidingId, "hiding." + action);
        }
        credits.perform(claimId, CreditClaimAction.valueOf(action), comment);
        return Redirect.to("/credits/" + claimId, "credit." + action);
    }

    public String ask() {
        hidings.ask(projectId, key(whose), email, everywhere, why, Client.address(Faces.getRequest()));
        return Redirect.to("/projects/" + projectId, "hiding.ASK", email);
    }

    /** What the mailed link is about, or null when it is no longer good. */
    public String getConfirmable() {
        return hidings.confirmable(token).orElse(null);
    }

    public String confirm() {
        hidings.confirm(token);
        return Redirect.to("/", "hiding.CONFIRM");
    }

    private static Long key(String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.valueOf(typed);
    }

    public String getToken() {
        return token;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }
}
