package org.cohort.project;

import java.util.List;

/**
 * A project in a list.
 *
 * @param skills  separated by commas, or null
 * @param mentors the names of who mentors it, accounts first, then names of archives
 */
public record ProjectCard(Long id, String publicId, String title, String summary, String skills, ProjectState state, String communityPublicId,
                          String communityName, String roundPublicId, String roundName, List<String> mentors) {

    /** For JPQL, which knows nothing of the mentors yet. */
    public ProjectCard(Long id, String publicId, String title, String summary, String skills, ProjectState state, String communityPublicId,
                       String communityName, String roundPublicId, String roundName) {
        this(id, publicId, title, summary, skills, state, communityPublicId, communityName, roundPublicId, roundName, List.of());
    }

    ProjectCard with(List<String> names) {
        return new ProjectCard(id, publicId, title, summary, skills, state, communityPublicId, communityName, roundPublicId, roundName, names);
    }

    /** In one line. */
    public String mentorNames() {
        return String.join(", ", mentors);
    }

    public List<String> skillList() {
        return skills == null ? List.of()
                : java.util.Arrays.stream(skills.split(",")).map(String::strip).filter(skill -> !skill.isEmpty()).toList();
    }
}
