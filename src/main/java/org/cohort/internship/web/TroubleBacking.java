package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.escalation.EscalationQueries;
import org.cohort.internship.escalation.EscalationRow;
import org.cohort.internship.handover.HandoverQueries;
import org.cohort.internship.handover.HandoverState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.omnifaces.util.Faces;

/** What an internship's page leads to when something is not right. */
@Named
@RequestScoped
public class TroubleBacking {

    @Inject
    private InternshipDirectory internships;

    @Inject
    private HandoverQueries handing;

    @Inject
    private EscalationQueries silent;

    @Inject
    private CurrentActor current;

    private Set<Role> roles;
    private InternshipRef internship;
    private List<HandoverQueries.Row> handovers;
    private List<EscalationRow> escalations;

    /** As what the reader could ask for help: {@code INTERN}, {@code MENTOR}, or {@code other} for who is asked. */
    public String getAsks() {
        return roles().contains(Role.SELF) ? "INTERN" : roles().contains(Role.MENTOR) ? "MENTOR" : "other";
    }

    /** Whether the reader could hand it over: she mentors it, it goes on, and she has not asked to already. */
    public boolean isHandsOver() {
        InternshipState state = internship().state();
        return roles().contains(Role.MENTOR) && (state == InternshipState.OFFERED || state == InternshipState.ACTIVE)
                && getHandovers().stream().noneMatch(row -> row.state() == HandoverState.SOUGHT || row.state() == HandoverState.ASKED);
    }

    /** Those the reader may know of. */
    public List<HandoverQueries.Row> getHandovers() {
        if (handovers == null) {
            handovers = handing.of(current.get(), internship());
        }
        return handovers;
    }

    public List<EscalationRow> getEscalations() {
        if (escalations == null) {
            escalations = silent.of(current.get(), internship());
        }
        return escalations;
    }

    private Set<Role> roles() {
        if (roles == null) {
            roles = InternshipPolicy.rolesOf(current.get(), internship());
        }
        return roles;
    }

    private InternshipRef internship() {
        if (internship == null) {
            internship = internships.internshipByPublicId(Faces.getRequestParameter("internship"));
        }
        return internship;
    }
}
