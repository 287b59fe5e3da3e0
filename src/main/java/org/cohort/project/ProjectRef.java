package org.cohort.project;

import org.cohort.program.ParticipationRef;

/** A project as other features know it. */
public record ProjectRef(Long id, String publicId, String title, ProjectState state, ParticipationRef participation) {

    /** The address of its page. */
    public String path() {
        return "/projects/" + publicId;
    }
}
