package org.cohort.selection;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.program.ParticipationRef;

/** What somebody is to a proposal that is judged, and what of the judging she may see (rules R2, R3). */
public final class ReviewPolicy {

    /** The states in which a proposal is judged: neither unfinished nor taken back. */
    static final Set<ProposalState> JUDGED = EnumSet.of(ProposalState.SUBMITTED, ProposalState.SHORTLISTED, ProposalState.ANNOUNCED);

    private ReviewPolicy() {
    }

    /** Empty for whoever must not know of the proposal here: outsiders, people in conflict, and the applicant herself. */
    public static Set<Role> rolesOf(Actor actor, ProposalRef proposal, Conflicts conflicts) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!JUDGED.contains(proposal.state()) || conflicts.hide(proposal.applicantId(), proposal.project().id())) {
            return roles;
        }
        ParticipationRef participation = proposal.project().participation();
        add(roles, Role.MENTOR, actor.holds(Role.MENTOR, proposal.project().id()));
        add(roles, Role.COORDINATOR, actor.holds(Role.COORDINATOR, participation.id()));
        add(roles, Role.ORGANIZER, actor.holds(Role.ORGANIZER, participation.round().programId()));
        add(roles, Role.SYSTEM, actor.isSystem());
        return roles;
    }

    /**
     * Whether she sees what others wrote and scored (rule R2): who reviews only after her own review is in, who
     * coordinates or organizes and does not review at any time.
     *
     * @param blind whether the round's rules ask for it; where they don't, who reviews sees the others' at any time
     * @param roles what she is to the proposal
     * @param own   the state of her own review; null when she began none
     */
    public static boolean showsOthers(boolean blind, Set<Role> roles, ReviewState own) {
        return blind && roles.contains(Role.MENTOR) ? own == ReviewState.SUBMITTED : !roles.isEmpty();
    }

    private static void add(Set<Role> roles, Role role, boolean held) {
        if (held) {
            roles.add(role);
        }
    }
}
