package org.cohort.project;

import org.cohort.kernel.access.Verdict;
import org.cohort.program.ParticipationRef;
import org.cohort.program.Place;

/**
 * A project as other features know it.
 *
 * @param title     that everybody reads
 * @param closedWhy why it takes no new proposals though its round does, or null when it takes them
 * @param offered   whether it is approved, or was and a change of it waits for the answer
 */
public record ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation, String closedWhy, boolean offered) {

    /** Where what is done for it is done. */
    public Place place() {
        return new Place(id, participation.id());
    }

    public ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation) {
        this(id, publicId, title, state, participation, null, state == ProjectState.APPROVED);
    }

    /** Whether somebody who has not begun a proposal may still begin one, as far as the project goes. */
    public Verdict takesProposals() {
        return Verdict.when(closedWhy == null, "project.closed", closedWhy == null ? "" : closedWhy);
    }

    /** Whether everybody can open its page, as far as the project and its community go. */
    public boolean isShown() {
        return offered && participation.takesPart();
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
