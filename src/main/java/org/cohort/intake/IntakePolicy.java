package org.cohort.intake;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.project.ProjectRef;

/** What a person is to an application and to a proposal, and whether she may see it. On her own she is only SELF. */
public final class IntakePolicy {

    private IntakePolicy() {
    }

    /** An application is read by the applicant and, once submitted, by the program's organizers who are not in conflict with her. */
    public static Set<Role> rolesOf(Actor actor, ApplicationCase c) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        if (actor.is(c.application().accountId())) {
            return EnumSet.of(Role.SELF);
        }
        boolean rival = actor.isSignedIn() && c.rivals().contains(actor.accountId());
        boolean told = c.application().submittedAt() != null && !rival;
        return told && actor.holds(Role.ORGANIZER, c.round().programId()) ? EnumSet.of(Role.ORGANIZER) : EnumSet.noneOf(Role.class);
    }

    /** A proposal is read by the applicant and, once submitted, by mentors, coordinators and organizers. */
    public static Set<Role> rolesOf(Actor actor, ProposalCase c) {
        if (!actor.is(c.application().accountId()) && !actor.isSystem() && c.proposal().submittedAt() == null) {
            return EnumSet.noneOf(Role.class);
        }
        return rolesOf(actor, c.application().accountId(), c.project(),
                actor.isSignedIn() && c.rivals().contains(actor.accountId()));
    }

    /**
     * What she is to a submitted proposal.
     *
     * @param applicantId who wrote it
     * @param rival       whether she herself has proposed to work on the same project: then it is not hers to judge, and
     *                    she knows nothing of it
     */
    public static Set<Role> rolesOf(Actor actor, Long applicantId, ProjectRef project, boolean rival) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        if (actor.is(applicantId)) {
            return EnumSet.of(Role.SELF);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (rival) {
            return roles;
        }
        if (actor.holds(Role.MENTOR, project.id())) {
            roles.add(Role.MENTOR);
        }
        if (actor.holds(Role.COORDINATOR, project.participation().id())) {
            roles.add(Role.COORDINATOR);
        }
        if (actor.holds(Role.ORGANIZER, project.participation().round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }

    public static boolean maySee(Actor actor, ApplicationCase c) {
        return !rolesOf(actor, c).isEmpty();
    }

    public static boolean maySee(Actor actor, ProposalCase c) {
        return !rolesOf(actor, c).isEmpty();
    }
}
