package org.cohort.program;

/**
 * Where something is done in a round: for a project, or for a community as a whole. More time that was given to a team or to a
 * community counts for whoever does it there, also for those who come later.
 *
 * @param projectId       or null, where it is done for no project
 * @param participationId of the community in the round
 */
public record Place(Long projectId, Long participationId) {

    public static Place of(ParticipationRef participation) {
        return new Place(null, participation.id());
    }
}
