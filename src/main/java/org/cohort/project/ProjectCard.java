package org.cohort.project;

import java.util.List;

/**
 * A project in a list.
 *
 * @param skills      those that are needed, separated by commas, or null; as are those that help and those that can be learned
 * @param weeklyHours and weeks null where nothing is said
 * @param languages   codes separated by commas, or null
 * @param closedWhy   why it takes no new proposals though its round does; null when it takes them
 * @param mentors     the names of who mentors it, accounts first, then names of archives
 */
public record ProjectCard(Long id, String publicId, String title, String summary, String skills, String helpful, String learnable, Integer weeklyHours,
                          Integer weeks, String languages, String closedWhy, ProjectState state, String communityPublicId, String communityName,
                          String roundPublicId, String roundName, List<String> mentors) {

    /** For JPQL, which knows nothing of the mentors yet. */
    public ProjectCard(Long id, String publicId, String title, String summary, String skills, String helpful, String learnable, Integer weeklyHours,
                       Integer weeks, String languages, String closedWhy, ProjectState state, String communityPublicId, String communityName,
                       String roundPublicId, String roundName) {
        this(id, publicId, title, summary, skills, helpful, learnable, weeklyHours, weeks, languages, closedWhy, state, communityPublicId, communityName,
                roundPublicId, roundName, List.of());
    }

    ProjectCard with(List<String> names) {
        return new ProjectCard(id, publicId, title, summary, skills, helpful, learnable, weeklyHours, weeks, languages, closedWhy, state, communityPublicId,
                communityName, roundPublicId, roundName, names);
    }

    /** As it was approved, while a change of it waits. */
    ProjectCard as(ProjectText approved) {
        ProjectDetails details = approved.details();
        return new ProjectCard(id, publicId, approved.title(), approved.summary(), approved.skills(), details.helpful(), details.learnable(), details.hoursNumber(),
                details.weeksNumber(), languages, closedWhy, ProjectState.APPROVED, communityPublicId, communityName, roundPublicId, roundName, mentors);
    }

    /** In one line. */
    public String mentorNames() {
        return String.join(", ", mentors);
    }

    public List<Skill> skillList() {
        return Skill.all(skills, helpful, learnable);
    }
}
