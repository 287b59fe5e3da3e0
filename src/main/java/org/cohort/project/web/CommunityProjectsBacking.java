package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;
import org.cohort.project.ProjectCard;
import org.cohort.project.ProjectQueries;
import org.omnifaces.util.Faces;

/** The projects in a coordinators' room. */
@Named
@RequestScoped
public class CommunityProjectsBacking {

    @Inject
    private ProjectQueries queries;

    @Inject
    private ProgramDirectory programs;

    @Inject
    private CurrentActor current;

    private List<ProjectCard> projects;

    public List<ProjectCard> getProjects() {
        if (projects == null) {
            ParticipationRef participation = programs.participationByPublicId(Faces.getRequestParameter("participation"));
            projects = queries.ofParticipation(participation, current.get());
        }
        return projects;
    }
}
