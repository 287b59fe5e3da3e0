package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.CloneService;
import org.cohort.program.DeskQueries;
import org.cohort.program.RoundRef;
import org.omnifaces.util.Faces;

/** {@code /organize/{round}/clone}: the next round from this one, with every date shown before; and {@code …/invitations}. */
@Named
@RequestScoped
public class CloneBacking {

    @Inject
    private CloneService service;

    @Inject
    private DeskQueries queries;

    @Inject
    private CurrentActor current;

    private CloneService.Invitations invitations;
    private CloneService.Plan plan;
    private Verdict wrong;
    private boolean read;

    public void load() {
        current.signedIn();
    }

    public RoundRef getRound() {
        return queries.input(current.signedIn(), id()).round();
    }

    /** What the first day in the address would make; null without one, or with one that is no day. */
    public CloneService.Plan getPlan() {
        if (!read && getStartsOn() != null && !getStartsOn().isBlank()) {
            try {
                plan = service.plan(id(), getStartsOn());
            } catch (Refused refused) {
                wrong = refused.verdict();
            }
        }
        read = true;
        return plan;
    }

    /** What is wrong with the first day in the address, shown at it; null when nothing is. */
    public Verdict getWrong() {
        getPlan();
        return wrong;
    }

    /** What is wrong with the name in the address, shown at it; null when nothing is. */
    public Verdict getWrongName() {
        Verdict named = getName() == null || getName().isBlank() ? Verdict.allowed() : service.named(id(), getName());
        return named.isAllowed() ? null : named;
    }

    /** Why the dates can't be drafted as they are, one reason for each two of them in the wrong order. */
    public List<Verdict> getProblems() {
        return getPlan() == null ? List.of() : plan.problems().stream().map(problem -> Verdict.rule("round.order", problem.later(), problem.earlier())).toList();
    }

    public String create() {
        return Redirect.to("/organize/" + service.create(id(), getName(), getStartsOn()), "round.cloned");
    }

    public CloneService.Invitations getInvitations() {
        if (invitations == null) {
            invitations = service.invitations(id());
        }
        return invitations;
    }

    public String invite() {
        return Redirect.to("/organize/" + id() + "/invitations", "round.invited", service.invite(id()));
    }

    public String getName() {
        return Faces.getRequestParameter("name");
    }

    public String getStartsOn() {
        return Faces.getRequestParameter("startsOn");
    }

    private static String id() {
        return Faces.getRequestParameter("round");
    }
}
