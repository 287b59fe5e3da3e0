package org.cohort.project;

import org.cohort.kernel.access.Verdict;
import org.cohort.program.ParticipationRef;
import org.cohort.program.Place;
import org.cohort.program.ParticipationState;

/** A project as other features know it. @param closedWhy why it takes no new proposals though its round does, or null when it takes them */
public record ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation, String closedWhy) {

    /** Where what is done for it is done. */
    public Place place() {
        return new Place(id, participation.id());
    }

    public ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation) {
        this(id, publicId, title, state, participation, null);
    }

    /** Whether somebody who has not begun a proposal may still begin one, as far as the project goes. */
    public Verdict takesProposals() {
        return Verdict.when(closedWhy == null, "project.closed", closedWhy == null ? "" : closedWhy);
    }

    /** Whether everybody can open its page, as far as the project and its community go. */
    public boolean isShown() {
        return state == ProjectState.APPROVED && participation.state() == ParticipationState.APPROVED;
    }

    /** Whether its community is not in the round any more. */
    public boolean isLeft() {
        return participation.state().isOut();
    }

    /** The address of its page. */
    public String path() {
        return "/projects/" + publicId;
    }
}
