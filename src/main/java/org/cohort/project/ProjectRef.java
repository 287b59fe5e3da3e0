package org.cohort.project;

import org.cohort.kernel.access.Verdict;
import org.cohort.program.ParticipationRef;

/** A project as other features know it. @param closedWhy why it takes no new proposals though its round does, or null when it takes them */
public record ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation, String closedWhy) {

    public ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation) {
        this(id, publicId, title, state, participation, null);
    }

    /** Whether somebody who has not begun a proposal may still begin one, as far as the project goes. */
    public Verdict takesProposals() {
        return Verdict.when(closedWhy == null, "project.closed", closedWhy == null ? "" : closedWhy);
    }

    /** The address of its page. */
    public String path() {
        return "/projects/" + publicId;
    }
}
